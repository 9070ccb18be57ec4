"""Why bytes from outside are no document we read: what is wrong, for whoever sent them."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
reason, refusal = MESSAGES.reason, MESSAGES.refusal
