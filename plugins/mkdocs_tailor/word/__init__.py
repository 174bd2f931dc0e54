"""From the document tree to the parts of a Word file."""
