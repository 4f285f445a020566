"""Writes: keyword-only, one transaction each, with their audit event."""
