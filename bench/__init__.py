"""The benchmarks: what is promised of speed, measured beside the peers it is promised against."""
