"""Why official rule files, or a document held against them, cannot be used."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
reason, refusal = MESSAGES.reason, MESSAGES.refusal
