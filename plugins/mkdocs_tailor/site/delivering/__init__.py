"""What the site delivers so that a browser can tailor: scripts, styles, data, masters."""
