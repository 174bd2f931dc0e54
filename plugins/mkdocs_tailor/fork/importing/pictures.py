"""Pictures that somebody has put into a handout: saved beside the school's overrides."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.importing.reading.stories import hash_of
from mkdocs_tailor.fork.overrides.layer import OVERRIDES

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_BEGINNINGS = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"RIFF", "webp"),
)
"""How the kinds of pictures begin that a page can show."""
_WORDS = 5
"""So many words of what a picture shows become its name."""


@dataclass(frozen=True)
class Pictures:
    """The pictures of an edited file that its page does not have."""

    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """By their paths from the folder of the content."""
    addresses: Mapping[str, str] = field(default_factory=dict[str, str])
    """By their hashes: what the page calls them."""
    unfit: tuple[str, ...] = ()
    """What those show that a page cannot show, in words."""


def new_pictures(lines: Iterable[Line], package: Package, uri: str, school: str) -> Pictures:
    """Return the pictures that the lines of an edited file show and that are new.

    ``school`` is the folder of the school, from that of the content: ``schools/st-brides``.
    """
    data = {hash_of(one): one for name, one in package.members.items() if "media/" in name}
    files, addresses, unfit = dict[str, bytes](), dict[str, str](), list[str]()
    for words, found in _shown(lines):
        if found in addresses:
            continue
        ending = _ending(data.get(found, b""))
        if ending is None:
            unfit.append(words)
            continue
        folder = posixpath.splitext(posixpath.join(school, OVERRIDES, uri))[0]
        path = f"{folder}/{_name(words)}-{found[:6]}.{ending}"
        files[path] = data[found]
        addresses[found] = posixpath.relpath(path, posixpath.dirname(uri) or ".")
    return Pictures(files, addresses, tuple(unfit))


def addressed(line: Line, pictures: Pictures) -> Line:
    """Return a line in which new pictures are called as the page calls them."""

    def address(found: re.Match[str]) -> str:
        return f"![{found[1]}]({pictures.addresses.get(found[2], found[2])})"

    return replace(line, text=_PICTURE.sub(address, line.text))


def unaddressed(line: Line) -> Line:
    """Return a line in which pictures are known by what they show: files are packed anew."""
    return replace(line, text=_PICTURE.sub(r"![\1]()", line.text))


def shown_in(text: str) -> frozenset[str]:
    """Return the addresses of the pictures in a Markdown text."""
    return frozenset(found[2] for found in _PICTURE.finditer(text))


def _shown(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    for line in lines:
        for found in _PICTURE.finditer(line.text):
            if found[2]:
                yield found[1], found[2]


def _ending(data: bytes) -> str | None:
    if b"<svg" in data[:1000]:
        return "svg"
    return next((ending for start, ending in _BEGINNINGS if data.startswith(start)), None)


def _name(words: str) -> str:
    named = re.findall(r"[a-z0-9]+", words.lower())[:_WORDS]
    return "-".join(named) or "picture"
