"""Why a figure is not defined, or the lake is not what figures are defined over."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
refusal = MESSAGES.refusal
