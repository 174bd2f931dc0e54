"""Reading a handout: from its paragraphs to lines of plain Markdown."""
