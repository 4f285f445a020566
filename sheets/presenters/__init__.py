"""Sheets in words, so that templates hold no logic."""
