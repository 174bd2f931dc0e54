"""The document tree: read from HTML, with its choices and repeats, and checked against the text."""
