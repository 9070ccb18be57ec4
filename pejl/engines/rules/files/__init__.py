"""The files a rulebook is written in, read strictly: what is not understood does not load."""
