"""Comments of readers: told with their place, and kept out of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.xml import Element, w


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said about a part of a handout. Who it was is not kept."""

    text: str
    about: str
    """The words that it is on."""


def comments_in(package: Package) -> tuple[Comment, ...]:
    """Return the comments of a file, in their order."""
    said: dict[str, str] = {}
    for member in package.related("comments"):
        root = package.part(member)
        for comment in root.iter(w("comment")) if root is not None else ():
            said[comment.get(w("id"), "")] = _text(comment.iter(w("p"), w("t")))
    marks = [*package.document.iter(w("commentReference"))]
    return tuple(
        Comment(said[number], _about(package.document, mark, number))
        for mark in marks
        if (number := mark.get(w("id"), "")) in said
    )


def new_comments(ours: Sequence[Comment], theirs: Sequence[Comment]) -> tuple[Comment, ...]:
    """Return the comments that a file has, without those that the page has by itself."""
    known = {comment.text for comment in ours}
    return tuple(comment for comment in theirs if comment.text not in known)


def _about(document: Element, mark: Element, number: str) -> str:
    """Return the words between the marks of a comment, or else those of its paragraph."""
    paragraph = next(mark.iterancestors(w("p")), None)
    ranged = _text(_between(document, number))
    return ranged or _text(paragraph.iter(w("t")) if paragraph is not None else iter(()))


def _between(document: Element, number: str) -> Iterator[Element]:
    inside = False
    for element in document.iter(w("commentRangeStart"), w("commentRangeEnd"), w("p"), w("t")):
        if element.get(w("id")) == number:
            inside = element.tag == w("commentRangeStart")
        elif inside:
            yield element


def _text(elements: Iterator[Element]) -> str:
    parts = (" " if one.tag == w("p") else one.text or "" for one in elements)
    return " ".join("".join(parts).split())
