"""What is no part of a text: scripts, styles, what only a browser needs."""

from mkdocs_tailor.document.formulas.found import is_formula
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.reader import formulas
from mkdocs_tailor.document.reader.reading import Reading

TAGS = ("script", "style", "noscript", "template", "head")

SILENT = ("meta", "link", "base", "param", "source", "track", "col", "colgroup", "area")
"""Elements without content that say nothing to a reader."""


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return nothing, and remark on it; a formula is none of these (pymdownx.arithmatex)."""
    if is_formula(element):
        return formulas.read(element, reading)
    reading.remark(
        "html-left-out",
        element.tag,
        f"<{element.tag}> is left out of the Word file",
        "what it does or shows on the page, a handout cannot",
    )
    return ()


def read_silently(_element: Element, _reading: Reading) -> tuple[Inline, ...]:
    """Return nothing."""
    return ()


def read_block(_element: Element, _reading: Reading) -> tuple[()]:
    """Return nothing: the preview of a formula, the source of which stands beside it."""
    return ()
