"""HTML as it comes and as it goes: read into a markup tree, written from one."""
