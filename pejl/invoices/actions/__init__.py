"""What changes more than one row, is remembered, or tells somebody."""
