"""Other people's tables: opened whatever they are, understood column by column, read in full.

In this order: `open_table`, `without_cpr`, `propose_mapping`, `conventions`,
`read`; `Tally`, `own_sum` and `sentences` tell how good the file was.
"""

from pejl.engines.tables.claims import claimed_period
from pejl.engines.tables.cpr import masked, without_cpr
from pejl.engines.tables.fields import LEDGER, Field
from pejl.engines.tables.mapping import (
    Assignment,
    Choice,
    Mapping,
    chosen,
    propose,
    propose_mapping,
)
from pejl.engines.tables.opening import open_table
from pejl.engines.tables.quality import Quality, Tally
from pejl.engines.tables.reading import Rows, conventions, read
from pejl.engines.tables.reconciliation import own_sum
from pejl.engines.tables.sample import taken
from pejl.engines.tables.table import Batch, SourceTable, TableLimits

__all__ = [
    "LEDGER",
    "Assignment",
    "Batch",
    "Choice",
    "Field",
    "Mapping",
    "Quality",
    "Rows",
    "SourceTable",
    "TableLimits",
    "Tally",
    "chosen",
    "claimed_period",
    "conventions",
    "masked",
    "open_table",
    "own_sum",
    "propose",
    "propose_mapping",
    "read",
    "taken",
    "without_cpr",
]
