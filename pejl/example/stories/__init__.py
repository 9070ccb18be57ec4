"""What can happen to a purchase: each function tells one story, with what is to be found in it."""
