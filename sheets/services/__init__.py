"""Writes of what is printed."""
