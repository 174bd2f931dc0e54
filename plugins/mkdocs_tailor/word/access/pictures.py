"""Pictures: what they show is said in words, or that they only decorate (WCAG 2.2, 1.1.1).

Looked at is the markup: a picture without words is decoration only where its author says so.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.reader.drawings import is_emoji
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, error, quoted, warning
from mkdocs_tailor.word.access.walk import every_element
from mkdocs_tailor.word.presence import filled

DECORATIVE = "decorative"
"""The class name by which an author says that a picture says nothing."""

_ROLES = frozenset(("presentation", "none"))
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$|^(?:img|dsc|image|screenshot)[-_ ]?\d+$"
)
_IDLE = re.compile(r"(?:an? |the )?(image|picture|graphic|icon) (?:of|showing)\b", re.IGNORECASE)
_HINT = "say in the square brackets what it shows, or add {.decorative} where it only decorates"


def see_pictures(tree: Tree) -> Iterator[Seen]:
    """Yield what is wrong with the words that stand for pictures."""
    for element, near in every_element(tree):
        if element.tag == "img" and not is_emoji(element):
            yield from _see(element, near)


def _see(image: Element, near: Place | None) -> Iterator[Seen]:
    alt, source = image.attributes.get("alt", ""), image.attributes.get("src", "")
    name = source if isinstance(source, str) else ""
    mark = Mark(PurePosixPath(name).name, near)
    picture = f"the picture '{name}'" if name else "a picture of the school’s"
    if _is_decorative(image):
        if alt not in ("", None):
            hint = "leave the square brackets empty, or take {.decorative} away"
            message = f"{picture} has words that say what it shows, and is marked as decoration"
            yield warning("decorative-with-alt", message, hint, mark)
    elif not _always_says(alt):
        some = ", for some schools" if alt else ""
        message = f"{picture} has no words for those who cannot see it{some}"
        yield error("no-alt", message, _HINT, mark)
    elif isinstance(alt, str):
        yield from _poor(alt, name, picture, near)


def _poor(alt: str, name: str, picture: str, near: Place | None) -> Iterator[Seen]:
    file, text = PurePosixPath(name), alt.strip().lower()
    if _FILE.search(text) or text in (file.name.lower(), file.stem.lower()):
        message = f"the words for {picture} are the name of a file: {quoted(alt)}"
        yield warning("alt-is-file-name", message, "say what it shows", Mark(alt, near))
    elif idle := _IDLE.match(alt.strip()):
        message = f"the words for {picture} begin with {quoted(idle[0])}"
        hint = "leave that out and say what it shows: that it is a picture is said anyway"
        yield warning("alt-says-picture", message, hint, Mark(alt, near))


def _always_says(alt: Expression) -> bool:
    return bool(alt.strip()) if isinstance(alt, str) else filled(alt) is True


def _is_decorative(image: Element) -> bool:
    return (
        DECORATIVE in classes_of(image)
        or text_attribute(image, "role") in _ROLES
        or text_attribute(image, "aria-hidden") == "true"
    )
