"""What has become of overrides since they were made, and how much it matters."""
