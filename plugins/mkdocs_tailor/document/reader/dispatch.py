"""Which reader reads which element: the whole table, to be read at a glance."""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.reader import (
    answers,
    boxes,
    breaks,
    callouts,
    cards,
    code,
    definitions,
    divisions,
    dropped,
    embeds,
    figures,
    formulas,
    headings,
    images,
    links,
    lists,
    marks,
    notes,
    paragraphs,
    quotes,
    readings,
    rules,
    tables,
    tabs,
    unknown,
    vectors,
)
from mkdocs_tailor.document.reader.reading import BlockReader, InlineReader
from mkdocs_tailor.document.reader.tags import BLOCKS, classes_of, is_answer, is_drawing_space

BY_CLASS: tuple[tuple[str, str, BlockReader], ...] = (
    ("div", "admonition", callouts.read_admonition),
    ("div", "tabbed-set", tabs.read),
    ("div", "highlight", code.read_highlight),
    ("div", "codehilite", code.read_highlight),
    ("div", "grid", cards.read),
    ("div", "footnote", notes.read),
    ("div", "arithmatex", formulas.read_block),
    ("div", "MathJax_Preview", dropped.read_block),
)
"""Blocks that are known by a class name."""

BLOCK_READERS: Mapping[str, BlockReader] = MappingProxyType(
    {
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), headings.read),
        "p": paragraphs.read,
        **dict.fromkeys(("ul", "ol", "menu", "dir"), lists.read),
        "table": tables.read,
        "details": callouts.read_details,
        "dl": definitions.read,
        "blockquote": quotes.read,
        **dict.fromkeys(code.TAGS, code.read),
        "figure": figures.read,
        "hr": rules.read,
        **dict.fromkeys(divisions.TAGS, divisions.read),
        **dict.fromkeys(divisions.PARTS, divisions.read_part),
    }
)

INLINE_READERS: Mapping[str, InlineReader] = MappingProxyType(
    {
        **dict.fromkeys(marks.LOOKS, marks.read),
        **dict.fromkeys(marks.PLAIN, marks.read_plain),
        "span": marks.read_span,
        "q": quotes.read_inline,
        "ruby": readings.read,
        "a": links.read,
        "img": images.read,
        "br": breaks.read,
        "wbr": breaks.read_optional,
        "sup": notes.read_reference,
        "input": boxes.read,
        **dict.fromkeys(embeds.TAGS, embeds.read),
        "math": formulas.read,
        "svg": vectors.read,
        **dict.fromkeys(dropped.TAGS, dropped.read),
        **dict.fromkeys(dropped.SILENT, dropped.read_silently),
    }
)


def block_reader(element: Element) -> BlockReader:
    """Return the reader for a block."""
    if is_answer(element):
        return answers.read
    if is_drawing_space(element):
        return answers.read_drawing_space
    classes = classes_of(element)
    for tag, name, reader in BY_CLASS:
        if element.tag == tag and name in classes:
            return reader
    return BLOCK_READERS.get(element.tag, unknown.read_block)


def inline_reader(element: Element) -> InlineReader:
    """Return the reader for an element inside a text; a block there becomes a part of the text."""
    if element.tag in code.TAGS:
        return code.read_inline
    if element.tag in BLOCKS:
        return paragraphs.read_inline
    return INLINE_READERS.get(element.tag, unknown.read)
