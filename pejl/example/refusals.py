"""Why no year is written, in words for whoever asked for it."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
refusal = MESSAGES.refusal
