"""Lessons in Markdown, tailored to a school: as a site and as editable Word handouts."""
