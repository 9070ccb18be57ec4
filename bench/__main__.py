"""Every benchmark, one after the other: `make bench`."""

import subprocess
import sys

PARTS = (
    ("bench.invoices", "--invoices", "2000"),
    ("bench.figures", "--lines", "10000000", "--pandas"),
    ("bench.page",),
)

for part in PARTS:
    subprocess.run([sys.executable, "-m", *part], check=True)
