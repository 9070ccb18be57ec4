"""What only a purchase told in a file can get wrong, beside what can be wrong with any file."""

from pathlib import Path

from pejl.engines.files import refusals as of_any_file
from pejl.engines.refusal import Messages

MESSAGES = Messages(Path(__file__).parent, also=of_any_file.MESSAGES)
refusal = MESSAGES.refusal
