"""One build from which the site of every school is made, without another build.

`capture` runs the engine once with all that differs between schools left open (`opening`), and
`site_master` holds what came of it: frames round the pages, the pages themselves, and what all
sites have in common. `making` makes the site of a school of it; the engine has no part in that.
"""
