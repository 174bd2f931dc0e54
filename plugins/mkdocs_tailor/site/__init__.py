"""The MkDocs adapter: the only floor that knows the engine.

`plugin` translates the engine's events; the work behind it has three rooms.

- What a project says: `project` loads it (`facts`, `places`, `settings`), `front_matter`, `kinds`,
  `pages` and `duties` read its pages, `sources` finds what they include, `profiles` its school,
  `publishing` decides what of a school everybody may read.
- Making: `workshop` compiles pages and binds Word masters (`binding`, `addresses`, `locating`),
  `conversion` is Markdown, `cache` and `verdicts` keep what did not change; `build` does it for a
  whole site.
- Showing: `site_page` is a page as it reads for a school, with its `fields` marked, `furnishing`,
  `contents`, `downloads`, and `guard` against what must not be left in it; `publication` says which
  files there are, ``theme/`` holds the partials.

Round the engine: `engine`, `open_targets`, `listening`, `running`, `reporting`; `safety` and
`staging` see to it that a build that fails leaves the last site.
"""
