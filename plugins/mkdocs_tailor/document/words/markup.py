"""The words of a page's markup, piece by piece; a line break stands round every block.

This says what a reader of the page reads, without reading the page into a document: the two are
compared to prove that no word is lost.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from mkdocs_tailor.document.formulas.found import characters, formula, is_formula
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.reader import (
    code,
    dropped,
    embeds,
    figures,
    links,
    marks,
    quotes,
    readings,
    tabs,
    vectors,
)
from mkdocs_tailor.document.reader.drawings import emoji_text, is_emoji
from mkdocs_tailor.document.reader.marks import is_comment
from mkdocs_tailor.document.reader.notes import beside_notes, note_names, notes_in, referred
from mkdocs_tailor.document.reader.tags import classes_of, is_block, text_attribute
from mkdocs_tailor.document.short_forms import HEADING, short_forms
from mkdocs_tailor.document.walking import elements

Words = Iterator[str]

_WITHOUT_WORDS = frozenset(("linenos", "MathJax_Preview", marks.CAPTION_PREFIX)) | links.SERVING
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Notes:
    """The footnotes of a page: their names, and what is found of them on the way."""

    names: frozenset[str]
    used: set[str] = field(default_factory=set[str])
    found: list[Element] = field(default_factory=list[Element])


def markup_words(tree: Tree) -> Words:
    """Yield the words of the nodes, then those of the footnotes, unused ones first."""
    notes = _Notes(note_names(elements(tree)))
    yield from _all(tree, notes)
    yield from _short_forms(tree)
    texts = [note for element in notes.found for note in notes_in(element)]
    said = [(name, tuple(_all(children, notes))) for name, children in texts]
    for _, words in sorted(said, key=lambda note: note[0] in notes.used):
        yield from ("\n", *words)


def _short_forms(tree: Tree) -> Words:
    """Yield the list of short forms: what a page says under the pointer, paper says below."""
    forms = short_forms(tree)
    yield from ("\n", HEADING, "\n") if forms else ()
    for form in forms:
        yield from ("\n", form.text, "\n", form.meaning, "\n")


def _all(nodes: Iterable[Markup], notes: _Notes) -> Words:
    for node in nodes:
        if isinstance(node, str):
            yield _BLANKS.sub(" ", node)
        elif isinstance(node, Element):
            yield from _element(node, notes)
        else:
            raise TypeError(f"a {type(node).__name__.lower()} is still open")


def _element(element: Element, notes: _Notes) -> Words:
    if is_formula(element):
        yield from _formula(element, notes)
    elif element.tag == "div" and "footnote" in classes_of(element):
        notes.found.append(element)
        yield from _all(beside_notes(element), notes)
    elif is_block(element) or element.tag == "br":
        yield "\n"
        yield from _block(element, notes)
        yield "\n"
    elif _WITHOUT_WORDS.isdisjoint(classes_of(element)):
        yield from _inline(element, notes)


def _formula(element: Element, notes: _Notes) -> Words:
    found = formula(element)
    beside = "\n" if is_block(element) else ""
    yield beside
    if isinstance(found, Element):
        yield from (f" {one} " for one in characters(found))
    else:
        yield from (found.source,) if found else _all(element.children, notes)
    yield beside


def _block(element: Element, notes: _Notes) -> Words:
    classes = classes_of(element)
    if element.tag in code.TAGS:
        yield from _kept(element)
    elif element.tag == "figure":
        above = figures.shows_tables(element)
        yield from _all(
            sorted(element.children, key=lambda node: _is_caption(node) is not above), notes
        )
    elif "tabbed-set" in classes:
        pairs = tabs.paired(element)
        parts = chain.from_iterable(pairs) if pairs else ((node,) for node in element.children)
        for part in parts:
            yield from ("\n", *_all(part, notes))
    elif _WITHOUT_WORDS.isdisjoint(classes):
        yield from _all(element.children, notes)


def _inline(element: Element, notes: _Notes) -> Words:
    words = tuple(_all(element.children, notes))
    match element.tag:
        case "sup" if names := notes.names.intersection(map(referred, element.children)):
            notes.used.update(names)
        case tag if tag in dropped.TAGS:
            pass
        case tag if tag in embeds.TAGS:
            yield from (embeds.embed_title(element),) if embeds.embed_address(element) else words
        case "svg":
            pass
        case "span" if is_comment(element):
            yield from (" ", *words, " ")
        case "ruby" if not readings.has_brackets(element):
            yield from _ruby(element, notes)
        case "q":
            yield from (quotes.OPENING, *words, quotes.CLOSING)
        case "a" if element.attributes.get("href") and not "".join(words).strip():
            yield "" if any(map(_is_picture, element.children)) else links.link_name(element)
        case _:
            yield from _emoji_or(element, words)


def _ruby(element: Element, notes: _Notes) -> Words:
    for node in element.children:
        words = _all((node,), notes)
        if readings.is_reading(node):
            yield from (readings.OPENING, *words, readings.CLOSING)
        else:
            yield from words


def _emoji_or(element: Element, words: tuple[str, ...]) -> Words:
    if is_emoji(element):
        yield emoji_text(element)
        yield from (child for child in element.children if isinstance(child, str))
    elif element.tag == "img" and not element.attributes.get("src"):
        yield text_attribute(element, "alt")
    else:
        yield from words


def _kept(node: Element) -> Words:
    """Yield the words of code, line by line."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif isinstance(child, Element) and "linenos" not in classes_of(child):
            yield from ("\n",) if child.tag == "br" else _kept(child)


def _is_caption(node: Markup) -> bool:
    return isinstance(node, Element) and figures.is_caption(node)


def _is_picture(node: Markup) -> bool:
    if not isinstance(node, Element):
        return False
    if is_emoji(node):
        return False
    is_one = node.tag == "img" or vectors.is_shown(node)
    return is_one or any(map(_is_picture, node.children))
