"""The MkDocs adapter: the only floor that knows the engine.

`plugin` translates the engine's events, `build` answers them for one build, `running` is a whole
build from our own command. Behind them, `project` is what a project says, `making` compiles pages
and binds Word masters, `showing` is what visitors get, and `engine` is what the engine needs of us.
"""
