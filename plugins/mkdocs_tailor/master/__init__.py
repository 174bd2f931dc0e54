"""The master: a handout compiled once with its fields open, and filled for a school in no time."""
