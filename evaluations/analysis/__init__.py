"""Analysis beyond the manual, on the same expressions as the official figures; always marked 「参考」 (S7). Pure."""
