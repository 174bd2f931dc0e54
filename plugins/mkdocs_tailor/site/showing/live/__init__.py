"""Pages that can be tailored where they are read: what one school reads, and all else beside."""
