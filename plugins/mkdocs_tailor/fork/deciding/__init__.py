"""What becomes of an override that has to be decided about."""
