"""One module per group of EN 16931: an element's children in, the document's tuples out."""
