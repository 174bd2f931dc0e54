"""What a page and a document say, as plain words and as outlines, to compare and to test."""
