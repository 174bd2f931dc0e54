"""Two or three versions of a text: what differs, word by word, and what all of them say."""
