"""From document to yearly flows: timeline, cargo, costs and benefits of a case. Pure Python."""
