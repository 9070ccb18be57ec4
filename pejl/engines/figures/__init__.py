"""Figures: one SQL file each, its definition at the head, run by DuckDB over the lake.

The lake is a folder of Parquet written as of a moment (`tables`). A figure file
(`sql/NAME.sql`) says in its head what it counts (`definition`) and asks one
question of a named view (`views`), so that the same file answers the total, the
trend and any breakdown. `lake` opens the folder and answers; `cube` keeps the
lines summed so that pages are fast.
"""
