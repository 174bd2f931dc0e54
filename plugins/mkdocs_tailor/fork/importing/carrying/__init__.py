"""Carrying what was changed in a handout onto the Markdown that the handout was made from."""
