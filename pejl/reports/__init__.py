"""Reports: the bearings of a year frozen, and words around them; a report computes nothing."""
