"""Values that somebody has typed over in a handout: offered for the profile, never for a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.importing.difference import Pair
from mkdocs_tailor.fork.importing.opening.record import Record
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.schools.plain import Json


@dataclass(frozen=True, slots=True)
class Retyped:
    """A field that shows something else than the school's profile says."""

    tag: str
    """The variable, or ``x:…`` for what is worked out from one."""
    profile: str
    file: str
    """Empty where somebody has emptied the field."""


def retyped(
    old: Sequence[Line], new: Sequence[Line], pairs: Iterable[Pair], ours: Record, theirs: Record
) -> tuple[Retyped, ...]:
    """Return the values that differ: between what the file shows, or holds, and the profile."""
    found = dict[str, Retyped]()
    for one in (*_shown(old, new, pairs), *_held(ours, theirs)):
        found.setdefault(one.tag, one)
    return tuple(found.values())


def with_values(
    environment: Mapping[str, Json], ours: Record, theirs: Record
) -> Mapping[str, Json]:
    """Return what a school has filled in, with the values that the file holds instead.

    Only values that are printed as they are can be told from what is printed.
    """
    changed = environment
    for one in _held(ours, theirs):
        if not one.tag.startswith("x:"):
            changed = _with(changed, one.tag.split("."), one.profile, one.file)
    return changed


def _shown(old: Sequence[Line], new: Sequence[Line], pairs: Iterable[Pair]) -> Iterator[Retyped]:
    for at, other in pairs:
        if at is None or other is None:
            continue
        before, after = old[at].fields, new[other].fields
        if [one.tag for one in before] == [one.tag for one in after]:
            for one, two in zip(before, after, strict=True):
                if one.text != two.text:
                    yield Retyped(one.tag, one.text, two.text)


def _held(ours: Record, theirs: Record) -> Iterator[Retyped]:
    for tag, leaf in ours.leaves.items():
        other = theirs.leaves.get(tag)
        if other is not None and _plain(other.text) != _plain(leaf.text):
            yield Retyped(tag, _plain(leaf.text), _plain(other.text))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with(values: Mapping[str, Json], path: Sequence[str], was: str, now: str) -> dict[str, Json]:
    first, *rest = path
    held = values.get(first)
    if rest:
        inner = held if isinstance(held, dict) else {}
        return {**values, first: _with(inner, rest, was, now)}
    if held is None or (isinstance(held, str) and _plain(held) == was):
        return {**values, first: now}
    return {**values}
