"""The words of a part of a page, as one text: for names that are heard, for titles."""

import re
from collections.abc import Callable, Iterable, Iterator

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.walking import is_permalink
from mkdocs_tailor.language.records import Expression

LONGEST_NAME = 120
"""In characters: a name that is heard should be short."""

Write = Callable[[str], str]
_SPACE = re.compile(r"\s+")


def words(tree: Tree) -> str:
    """Return the text of a tailored tree in one line, without its headings' links to themselves."""
    return " ".join("".join(_texts(tree)).split())


def spoken(tree: Tree) -> Expression:
    """Return the words of an open tree, as an expression; a text where nothing is open.

    A test that asks for the number of a loop's turn is taken not to hold.
    """
    return _trimmed((in_one_line(tree),))


def in_one_line(tree: Tree) -> Expression:
    """Return the same, for a longer text: an open one may begin and end with a space."""
    said = phrase(_pieces(tree, lambda text: _SPACE.sub(" ", text)))
    return said.strip() if isinstance(said, str) else said


def verbatim(tree: Tree) -> Expression:
    """Return all that a part of a page says, its white space as it is."""
    return phrase(_pieces(tree, lambda text: text))


def name(*parts: Expression) -> Expression:
    """Return a name of these parts, cut where it would be too long to be heard."""
    return _trimmed(_short(_merged(parts)))


def phrase(parts: Iterable[Expression]) -> Expression:
    """Return the parts in one text."""
    match tuple(_merged(parts)):
        case ():
            return ""
        case (only,):
            return only
        case merged:
            return ("cat", *merged)


def _trimmed(parts: Iterable[Expression]) -> Expression:
    said = phrase(parts)
    return said.strip() if isinstance(said, str) else ("filter", "trim", said)


def _texts(tree: Tree) -> Iterator[str]:
    for node in tree:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Element) and not is_permalink(node):
            yield from _texts(node.children)


def _pieces(tree: Tree, write: Write) -> Iterator[Expression]:
    for node in tree:
        yield from _said(node, write)


def _said(node: Markup, write: Write) -> Iterator[Expression]:
    match node:
        case str():
            yield write(node)
        case Field():
            yield node.expression
        case Choice():
            then = phrase(_pieces(node.then, write))
            yield ("if", node.test, then, phrase(_pieces(node.otherwise, write)))
        case Repeat():
            turn = ("each", node.each, node.variable, phrase(_pieces(node.body, write)))
            otherwise = phrase(_pieces(node.otherwise, write))
            yield ("if", node.each, ("filter", "join", turn), otherwise)
        case Element() | Named():
            if not is_permalink(node):
                yield from _pieces(node.children, write)


def _merged(parts: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the parts with neighbouring texts as one, those of phrases inside too."""
    text = ""
    for part in _flat(parts):
        if isinstance(part, str):
            text += part
            continue
        yield from (text,) if text else ()
        yield part
        text = ""
    yield from (text,) if text else ()


def _flat(parts: Iterable[Expression]) -> Iterator[Expression]:
    for part in parts:
        match part:
            case ("cat", *inner):
                yield from _flat(inner)
            case _:
                yield part


def _short(parts: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the parts up to the length of a name; what a school says counts as nothing."""
    room = LONGEST_NAME
    for part in parts:
        if isinstance(part, str) and len(part) > room:
            yield f"{part[: max(room - 1, 0)].rstrip()}…"
            return
        room -= len(part) if isinstance(part, str) else 0
        yield part
