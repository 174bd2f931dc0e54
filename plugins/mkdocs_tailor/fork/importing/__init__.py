"""From an edited Word file back to content: what was changed in it, as a school's overrides."""
