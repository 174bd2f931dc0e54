"""Filling a tree for a school, and what an emptied part leaves behind."""
