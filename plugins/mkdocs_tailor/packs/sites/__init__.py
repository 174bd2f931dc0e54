"""Whole sites for many schools: `planning` says from what, `press` makes them, `standing` where."""
