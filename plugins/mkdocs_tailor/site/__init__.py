"""The MkDocs adapter: the only floor that knows the engine."""
