"""How much a change matters, and what it is, in words."""

from collections.abc import Iterator

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.judging.difference import Difference, difference
from mkdocs_tailor.fork.judging.matter import Matter
from mkdocs_tailor.schools.gate.choices import listed

_HARMLESS_NEW = frozenset({Matter.NUMBER, Matter.LINK})
_SHOWN = 2
"""So many values are named of each kind."""
_LONGEST = 40


def severity_between(before: str, after: str) -> Severity:
    """Return how much it matters that one text became another.

    An error: a number, a date or a time, a contact, money, a link, who is named, or a sentence
    about safety or the law. A warning: other wording, also a number or a link that is only new,
    since it makes nothing wrong that was said without it. A note: layout and spelling.
    """
    return severity_of(difference(before, after))


def severity_of(found: Difference) -> Severity:
    """Return how much a difference matters."""
    lost = {fact.matter for fact in found.lost}
    if any(matter in lost or matter not in _HARMLESS_NEW for matter in found.matters):
        return Severity.ERROR
    return Severity.WARNING if found.is_prose or found.matters else Severity.NOTE


def in_words(found: Difference) -> str:
    """Return what was done: ``changed a date (12 May → 19 May) and added one sentence``."""
    changed = [*_matters(found), *_prose(found)]
    done = [f"changed {listed(changed)}"] if changed else []
    done += [f"added {_sentences(found.added)}"] if found.added else []
    done += [f"removed {_sentences(found.removed)}"] if found.removed else []
    return listed(done or [f"changed {_trifle(found)}"])


def _matters(found: Difference) -> Iterator[str]:
    for matter in found.matters:
        values = _values(found, matter)
        yield f"{matter.value} ({values})" if values else matter.value


def _values(found: Difference, matter: Matter) -> str:
    """Return what became what, as far as it can be named in a few words."""
    lost = _named(found, matter, lost=True)
    gained = _named(found, matter, lost=False)
    if len(lost) == len(gained):
        return ", ".join(f"{old} → {new}" for old, new in zip(lost, gained, strict=True))
    new = [f"{listed(gained)} new"] if gained else []
    return ", ".join([*new, *([f"{listed(lost)} gone"] if lost else [])])


def _named(found: Difference, matter: Matter, *, lost: bool) -> list[str]:
    those = found.lost if lost else found.gained
    shown = dict.fromkeys(" ".join(one.shown.split()) for one in those if one.matter is matter)
    return [one for one in shown if len(one) <= _LONGEST][:_SHOWN]


def _prose(found: Difference) -> Iterator[str]:
    if found.reworded and not found.matters:
        yield f"the wording of {_sentences(found.reworded)}"
    if found.reordered:
        yield "the order of its sentences"
    if found.conditions:
        yield "when it is shown"


def _trifle(found: Difference) -> str:
    return "the spelling only" if found.misspelt else "the layout only"


def _sentences(count: int) -> str:
    return "one sentence" if count == 1 else f"{count} sentences"
