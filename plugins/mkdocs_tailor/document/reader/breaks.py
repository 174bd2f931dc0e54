"""Line breaks."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Break, Inline
from mkdocs_tailor.document.reader.reading import Reading


def read(_element: Element, _reading: Reading) -> tuple[Inline, ...]:
    """Return a line break."""
    return (Break(),)


def read_optional(_element: Element, _reading: Reading) -> tuple[Inline, ...]:
    """Return nothing: Word finds its own places to break a line."""
    return ()
