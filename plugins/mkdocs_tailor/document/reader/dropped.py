"""What is no part of a text: scripts, styles, what only a browser needs."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

TAGS = ("script", "style", "noscript", "template", "head")

SILENT = ("meta", "link", "base", "param", "source", "track", "col", "colgroup", "area")
"""Elements without content that say nothing to a reader."""

_FORMULA = "math/tex"


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return nothing, and remark on it; the source of a formula stays (pymdownx.arithmatex)."""
    if text_attribute(element, "type").startswith(_FORMULA):
        return reading.phrase(element.children)
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
