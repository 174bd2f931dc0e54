"""Booklets: several pages as one Word file, with a cover, contents and running heads."""
