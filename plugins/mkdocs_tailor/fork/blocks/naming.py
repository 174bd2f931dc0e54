"""Names for headings that have none, so that what they head can be addressed."""

import re
from collections.abc import Iterator

from mkdocs_tailor.fork.blocks.outline import Part, outline_of
from mkdocs_tailor.schools.slug import slug_of

_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_MOST_WORDS = 5
TITLE = 1
"""The level of a page's own heading: the page is its address."""


def with_names(body: str) -> tuple[str, tuple[str, ...]]:
    """Return a page's body with a name for each heading below its title, and the names added.

    A name is made of the heading's fixed words. It stays when the heading is reworded later: it is
    written down once, and nobody changes it.
    """
    headings = [*_headings(outline_of(body))]
    taken = {heading.name for heading in headings if heading.name}
    added: list[tuple[Part, str]] = []
    for heading in headings:
        if not heading.name and heading.level > TITLE:
            name = _free(_name_of(heading.title), taken)
            taken.add(name)
            added.append((heading, name))
    for heading, name in reversed(added):
        line = body[heading.start : heading.end]
        body = f"{body[: heading.start]}{_named(line, name)}{body[heading.end :]}"
    return body, tuple(name for _, name in added)


def _headings(part: Part) -> Iterator[Part]:
    for inner in part.parts:
        if inner.kind == "heading":
            yield inner
        else:
            yield from _headings(inner)


def _name_of(title: str) -> str:
    words = slug_of(_TAGS.sub(" ", title)).split("-")[:_MOST_WORDS]
    return "-".join(words) or "part"


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _named(line: str, name: str) -> str:
    """Return a heading's line with its name, before whatever classes it has."""
    line = line.rstrip()
    if line.endswith("}") and not line.endswith("}}"):
        before, _, classes = line.rpartition("{")
        return f"{before}{{#{name} {classes.lstrip(': ')}"
    return f"{line} {{#{name}}}"
