"""The files people decide things in, read strictly: what is not understood does not load."""
