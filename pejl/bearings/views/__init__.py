"""The pages: who may, what is asked, one call, one page."""
