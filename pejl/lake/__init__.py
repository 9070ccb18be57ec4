"""Tables handed over and imported ledgers, as Parquet; the only road to figures."""
