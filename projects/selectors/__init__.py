"""Reads that people may do."""
