"""Pages of the sheets."""
