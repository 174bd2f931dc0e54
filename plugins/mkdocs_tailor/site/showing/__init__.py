"""Pages as they read for a school, with their downloads; what the site publishes and what not."""
