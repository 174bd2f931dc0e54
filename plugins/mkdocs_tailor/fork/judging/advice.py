"""Advice on overrides that could be fewer."""

from collections.abc import Iterator

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Override, Verb

_FEW = 4
"""So many overrides of a page are few, however short the page is."""


def heavy_pages(layer: Layer, below: Content) -> Iterator[Diagnostic]:
    """Yield a note for each page of which a layer says more than half of the blocks itself.

    Such a page is better replaced as a whole: there is one text to read instead of many.
    """
    pages: dict[str, list[Override]] = {}
    for override in layer.overrides:
        if override.verb in {Verb.REPLACE, Verb.REMOVE}:
            pages.setdefault(override.target.page, []).append(override)
    for uri, overrides in pages.items():
        page = below.pages.get(uri)
        blocks = [block for block in page.blocks if not block.is_section] if page else []
        if len(overrides) > max(_FEW, len(blocks) / 2):
            said = f"{len(overrides)} overrides say more than half of {uri}"
            hint = "replace-page serves better: one text, and one thing to decide at each edition"
            yield Diagnostic(Severity.NOTE, "many-overrides", said, overrides[0].place, hint)
