"""What this room hands over to the lake."""
