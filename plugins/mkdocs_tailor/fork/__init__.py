"""A school's own version: what it changed, what upstream changed since, and how both are kept."""
