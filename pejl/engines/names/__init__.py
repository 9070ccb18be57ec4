"""When two names are the same company, and how alike they are when they are not."""
