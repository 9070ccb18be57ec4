"""Bearings: each statement of the policy and the figure that measures it, with its evidence."""
