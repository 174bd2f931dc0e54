"""Editions: reading one from wherever it lies, and what changed between two of them."""
