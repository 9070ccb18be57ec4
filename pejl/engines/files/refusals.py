"""What can be wrong with any file that is read strictly; its sentences are a public interface."""

from pathlib import Path

from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent)
refusal = MESSAGES.refusal
