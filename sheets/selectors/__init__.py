"""Reads of what is printed."""
