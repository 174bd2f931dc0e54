"""What a school says instead: an override, its file, the layer that it belongs to."""
