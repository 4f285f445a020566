"""The internal rates of return: how many there are, and where (pure, numpy)."""
