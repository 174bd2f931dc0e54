"""Pictures: bytes of any kind that a page can show, made into what every word processor shows."""
