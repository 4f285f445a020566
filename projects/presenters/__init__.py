"""What pages of every app show the same way: days, links between pages, tables to download."""
