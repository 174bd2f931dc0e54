"""Writing systems: what text is written in, which way it runs, which language it is likely in."""
