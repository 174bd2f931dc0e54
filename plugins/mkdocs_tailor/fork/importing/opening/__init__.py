"""Opening a Word file that anybody may have sent: safely, and as far as it can be read."""
