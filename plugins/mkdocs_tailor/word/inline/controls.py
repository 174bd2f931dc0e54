"""Content controls: inline, named, and numbered so that no two agree (ECMA-376 part 1, 17.5.2)."""

from dataclasses import dataclass, field
from hashlib import sha256

from mkdocs_tailor.word.steps import Steps, attribute

LONGEST = 64
"""Word's limit for the tag and the title of a control."""

LARGEST = 0x7FFFFFFF
"""An identifier is a signed 32-bit number."""


@dataclass(slots=True)
class ControlIds:
    """The identifiers of one handout, over all its parts.

    An identifier depends on the tag and on how often that was seen, not on what stands between:
    it stays put while a page grows.
    """

    _seen: dict[str, int] = field(default_factory=dict[str, int])
    _taken: set[int] = field(default_factory=set[int])

    def next(self, tag: str) -> int:
        """Return the identifier of the next control with this tag."""
        times = self._seen[tag] = self._seen.get(tag, 0) + 1
        digest = sha256(f"{tag}#{times}".encode()).digest()
        identifier = int.from_bytes(digest[:4], "big") & LARGEST
        while identifier == 0 or identifier in self._taken:
            identifier = (identifier + 1) & LARGEST
        self._taken.add(identifier)
        return identifier


def control(  # noqa: PLR0913 - each is a property of the control
    title: str, tag: str, identifier: int | None, kind: str, runs: Steps, *, typed: str = ""
) -> Steps:
    """Return an inline control round the runs; inside repeats it has no identifier.

    ``kind`` is whatever follows the identifier among the properties; ``typed`` is how the text
    looks that is typed into it.
    """
    number = "" if identifier is None else f'<w:id w:val="{identifier}"/>'
    names = (
        f'<w:alias w:val="{attribute(short(title))}"/><w:tag w:val="{attribute(short_tag(tag))}"/>'
    )
    head = f"<w:sdt><w:sdtPr>{typed}{names}{number}{kind}</w:sdtPr><w:sdtContent>"
    return (head, *runs, "</w:sdtContent></w:sdt>")


def short(title: str) -> str:
    """Return the title within the limit, cut between words."""
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "\u2026"


def short_tag(tag: str) -> str:
    """Return the tag within the limit; one that is cut stays different from all others."""
    if len(tag) <= LONGEST:
        return tag
    return f"{tag[: LONGEST - 9]}-{sha256(tag.encode()).hexdigest()[:8]}"
