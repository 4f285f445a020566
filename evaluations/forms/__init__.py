"""Forms of what is asked beside the sections of a case."""
