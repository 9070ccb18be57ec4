"""Every benchmark, one after the other: `make bench`."""

import subprocess
import sys

PARTS = (
    ("bench.invoices",),
    ("bench.figures", "--lines", "10000000", "--pandas"),
    ("bench.page",),
    ("bench.report",),
    ("bench.lookup",),
    ("bench.rules",),
    ("bench.purchase",),
)

for part in PARTS:
    subprocess.run([sys.executable, "-m", *part], check=True)
