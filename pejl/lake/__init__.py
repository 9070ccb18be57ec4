"""Tables handed over by the rooms, as Parquet as of a moment; the only road to figures."""
