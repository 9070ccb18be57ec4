"""Bearings: each statement of the policy with the figure that measures it, kept with its evidence."""
