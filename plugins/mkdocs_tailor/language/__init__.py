"""Jinja2 with open variables: what depends on a school stays open, all else is decided at once."""
