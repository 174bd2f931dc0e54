"""What a check has seen, before the line is known on which the author wrote it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.word.access.places import WORD, Mark, Sources, place_of_mark
from mkdocs_tailor.word.children import Node, children

_SHOWN = 60
"""How much of a text a message quotes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding, and what its line can be found by."""

    severity: Severity
    code: str
    message: str
    hint: str
    by: Mark


def error(code: str, message: str, hint: str, by: Mark) -> Seen:
    """Return something that keeps people from using the handout."""
    return Seen(Severity.ERROR, code, message, hint, by)


def warning(code: str, message: str, hint: str, by: Mark) -> Seen:
    """Return something that makes it harder for some."""
    return Seen(Severity.WARNING, code, message, hint, by)


def landmark(pieces: Iterable[Node]) -> str:
    """Return the longest run of fixed words in the nodes: they stand in the source as they are."""
    return max(_runs(pieces), key=lambda run: len(WORD.findall(run)), default="")


def quoted(text: str) -> str:
    """Return a text as a message names it."""
    one_line = " ".join(text.split())
    cut = one_line if len(one_line) <= _SHOWN else one_line[:_SHOWN].rstrip() + " …"
    return f"“{cut}”"


def located(seen: Seen, path: str, sources: Sources) -> Diagnostic:
    """Return the finding with its place in the page at ``path``, or in what that is made of."""
    place = place_of_mark(seen.by, path, sources)
    return Diagnostic(seen.severity, seen.code, seen.message, place, seen.hint)


def _runs(pieces: Iterable[Node]) -> Iterator[str]:
    """Yield texts that are whole in the source: emphasis does not end one, all else does."""
    run = ""
    for piece in _leaves(pieces):
        if isinstance(piece, str):
            run += piece
        else:
            yield run
            run = ""
    yield run


def _leaves(pieces: Iterable[Node]) -> Iterator[str | None]:
    """Yield the texts, and None between those that are apart in the source."""
    for piece in pieces:
        match piece:
            case str():
                yield piece
            case nodes.Styled():
                yield from _leaves(piece.children)
            case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
                for branch in (one, other):
                    yield None
                    yield from _leaves(branch)
                yield None
            case _:
                yield None
                yield from _leaves(children(piece))
                yield None
