"""Compiling pages and binding Word masters, with a memory of what did not change."""
