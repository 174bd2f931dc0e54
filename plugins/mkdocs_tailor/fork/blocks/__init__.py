"""The parts of a page that have a name, and their text: read, named, compared, put together."""
