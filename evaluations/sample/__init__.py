"""Sample data: fictitious cases of real ports, entered as their people would enter them (S8)."""
