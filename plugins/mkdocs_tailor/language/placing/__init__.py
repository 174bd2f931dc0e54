"""Placing: where tags may stand among lines, and where their marks survive Markdown."""
