"""One module per paper or part of it: the document's tuples in, XML out."""
