"""What changed since a school adapted a page: for people to read, on screen and on paper."""
