"""Why a table of somebody else's is turned away."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
refusal = MESSAGES.refusal
