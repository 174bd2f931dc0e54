"""Plain values and what pages can do with them: filters, dates, English."""
