"""分析(参考): what-if in words, tables, charts and CSV."""
