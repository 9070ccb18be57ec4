"""Why a file is not taken into the ledger, beside why any table is turned away."""

from pathlib import Path

from pejl.engines.refusal import Messages
from pejl.engines.tables import refusals as of_any_table

MESSAGES = Messages(Path(__file__).parent, also=of_any_table.MESSAGES)
refusal = MESSAGES.refusal
