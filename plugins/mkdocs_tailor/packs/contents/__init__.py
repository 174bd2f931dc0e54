"""The page that says what is in a pack: as a Word file (`word`) and for a browser (`html`)."""
