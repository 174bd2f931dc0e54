"""What stands inside a paragraph: runs, fields, controls, links, pictures."""
