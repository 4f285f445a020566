"""Measurements against named peers. They print ratios and judge nothing: `python -m benchmarks`."""
