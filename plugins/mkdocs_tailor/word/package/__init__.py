"""The members of a Word file besides its body, and how they are related."""
