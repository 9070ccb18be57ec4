"""Requirements for tenders and agreements: looked up, put on lists, handed out as Word."""
