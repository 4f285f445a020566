"""Forms: a section's fields as its model declares them, read from what people type."""
