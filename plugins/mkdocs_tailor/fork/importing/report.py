"""What came of reading an edited handout, as a Markdown text for whoever sent it."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.fork.importing.difference import Difference
from mkdocs_tailor.fork.importing.importing import Import
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.merging.changes import Change, Run, What, changes

DERIVED = "x:"
"""How the tag of a value begins that is worked out from others, which are told of instead."""


def report_text(result: Import, name: str) -> str:
    """Return the report on a file of this name."""
    return "\n".join(_report(result, name)).rstrip("\n") + "\n"


def before_and_after(difference: Difference) -> tuple[str, str]:
    """Return what a line said and what it says, as one reads it."""
    old = difference.old.text if difference.old else ""
    return old, "\n\n".join(line.text for line in difference.new)


def reworded(difference: Difference) -> list[Change]:
    """Return the sentences in which a line differs."""
    found = changes(*before_and_after(difference))
    return [change for change in found if change.what is not What.KEPT]


def place_of(difference: Difference, lines: tuple[Line, ...]) -> str:
    """Return the heading that a difference stands under; empty where there is none."""
    if not lines:
        return ""
    return lines[min(difference.at, len(lines) - 1)].under


def _report(result: Import, name: str) -> Iterator[str]:
    lines = result.match.ours.lines
    yield from (f"# What was changed in {name}", "")
    yield from (f"It was made from {result.origin.uri}, the {result.match.which.copy} copy.", "")
    if result.carried:
        yield from ("## Carried over", "")
        for one in result.carried:
            yield from _difference(one.difference, lines, "")
    if result.left:
        yield from ("## Not carried over", "")
        for left in result.left:
            yield from _difference(left.difference, lines, left.reason)
    yield from _list("Values that differ from the profile", values(result))
    yield from _list("Comments", (f"“{one.text}” on “{one.about}”" for one in result.comments))
    yield from _list("Besides", others(result))


def _difference(difference: Difference, lines: tuple[Line, ...], reason: str) -> Iterator[str]:
    place = place_of(difference, lines)
    said = ", ".join(filter(None, (difference.what.value, f"under “{place}”" if place else "")))
    yield from (f"### {said[0].upper()}{said[1:]}", "")
    if reason:
        yield from (f"Why not: {reason}.", "")
    for change in reworded(difference):
        yield from (f"- before: {_marked(change.before, '~~')}",) if change.before else ()
        yield from (f"- now: {_marked(change.after, '**')}",) if change.after else ()
    yield ""


def _marked(runs: Iterable[Run], mark: str) -> str:
    parts = (f"{mark}{run.text.strip()}{mark} " if run.changed else run.text for run in runs)
    return "".join(parts).strip()


def _list(title: str, entries: Iterable[str]) -> Iterator[str]:
    found = [*entries]
    if found:
        yield from (f"## {title}", "", *(f"- {entry}" for entry in found), "")


def values(result: Import) -> Iterator[str]:
    """Yield the values that differ from the profile."""
    plain = [one for one in result.retyped if not one.tag.startswith(DERIVED)]
    for one in plain or result.retyped:
        yield f"{one.tag}: the profile says “{one.profile}”, the file says “{one.file}”"


def others(result: Import) -> Iterator[str]:
    """Yield what stands outside the text, or is of a kind that a page cannot show."""
    for one in result.leftovers:
        yield ", ".join(filter(None, (one.what, one.where, one.text and f"“{one.text}”")))
    for words in result.unfit_pictures:
        yield f"a picture of a kind that a page cannot show: “{words}”"
