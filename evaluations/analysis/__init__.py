"""Analysis beyond the manual, always marked 「参考」."""
