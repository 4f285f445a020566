"""Between models and templates: display strings, so that templates hold no logic."""
