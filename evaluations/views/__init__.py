"""Pages that show what a project is worth and who agreed."""
