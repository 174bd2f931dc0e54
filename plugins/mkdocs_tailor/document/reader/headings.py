"""Headings."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Heading
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.styles import alignment
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute

NEW_PAGE = "new-page"


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the heading; one without words is none."""
    children = reading.text(element.children)
    identifier = text_attribute(element, "id") or None
    new_page = NEW_PAGE in classes_of(element)
    level, align = int(element.tag[1]), alignment(element)
    heading = Heading(level, children, identifier, new_page, align)
    return (heading,) if shows(children) else ()
