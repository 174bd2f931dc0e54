"""Translation validation: every way a page can come out is tried, text against tree."""
