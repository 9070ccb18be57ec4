"""Pejl holds every public purchase against what the law, the policy and the goals say."""

__version__ = "0.1.0"
