"""Round the engine: its configuration and log, its link checker, and builds that may fail."""
