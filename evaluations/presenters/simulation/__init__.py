"""The pages of simulations in words, tables and drawings."""
