"""システム管理: the pages on which administrators keep organisations, people and ports."""
