"""The soundness of a bill, always asked: the rules of its own standard, and what we ask besides.

`check` is the only door. Official rules keep their official codes and are fatal where the
standard says so; whatever we ask beyond the standard is a warning under a code of ours, PEJL-….
"""

from pejl.engines.ubl.checks.check import Check
from pejl.engines.ubl.checks.every import CHECKS
from pejl.engines.ubl.checks.run import check

__all__ = ["CHECKS", "Check", "check"]
