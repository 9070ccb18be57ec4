"""The script beside the project that runs the published rule files, as a judge of what we write."""

from importlib import import_module

import pytest


def published_rules(shared):
    """Its module; the test is skipped where the processor it needs is missing."""
    pytest.importorskip("saxonche")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(shared / "bench")
        return import_module("official_rules")
