"""Jinja2 made to leave open what a school decides, and to say in words what it refuses."""
