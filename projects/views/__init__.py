"""Pages about what is proposed: starting, taking over and copying projects, and their files."""
