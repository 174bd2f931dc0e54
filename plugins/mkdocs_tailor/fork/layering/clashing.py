"""Overrides that are in each other's way: of one layer, or of a layer and those beneath it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Override, Verb


def clashes(
    overrides: Sequence[Override], content: Content
) -> Iterator[tuple[Override, Diagnostic]]:
    """Yield each override that says something else of what an earlier one is about."""
    for at, override in enumerate(overrides):
        other = next((one for one in overrides[:at] if _clash(one, override, content)), None)
        if other:
            yield override, _conflicting(override, *_told(override, other))


def with_cause(
    finding: Diagnostic, override: Override, mine: Iterable[Override], beneath: Iterable[Override]
) -> Diagnostic:
    """Return why a target is not there, if another override of the layer or beneath it is why.

    ``beneath`` are the overrides of the layers below; every other finding comes back as it is.
    """
    if finding.code != "unknown-target":
        return finding
    page = override.target.page
    for one in mine:
        if one.verb is Verb.ADD_PAGE and one.target.page == page:
            message = f"{page} is a page of your own, in {one.place.path}"
            return _conflicting(override, message, "change it there, and delete this file")
    taking = (one for one in beneath if one.verb not in {Verb.BEFORE, Verb.AFTER})
    paths = dict.fromkeys(one.place.path for one in taking if one.target.page == page)
    if not paths:
        return finding
    beneath_yours = f"beneath yours, this page is changed by {', '.join(paths)}"
    return replace(finding, hint=f"{beneath_yours}; {finding.hint}")


def _clash(one: Override, other: Override, content: Content) -> bool:
    if one.target.page != other.target.page:
        return False
    if one.verb not in OF_BLOCKS or other.verb not in OF_BLOCKS:
        return True
    if one.target == other.target:
        rewording = {Verb.REPLACE, Verb.REMOVE}
        return one.verb is other.verb or {one.verb, other.verb} <= rewording
    blocks = content.blocks(one.target.page)
    mine, theirs = blocks[one.target.block or ""], blocks[other.target.block or ""]
    apart = mine.inherited or theirs.inherited
    return not apart and (mine.span.holds(theirs.span) or theirs.span.holds(mine.span))


def _told(override: Override, other: Override) -> tuple[str, str]:
    """Return what is wrong with two overrides of one place, and the mend."""
    page, path = override.target.page, other.place.path
    match other.verb:
        case Verb.HIDE_PAGE:
            return f"{page} is left out by {path}", "delete one of the two files"
        case Verb.REPLACE_PAGE:
            message = f"{page} is in your own words as a whole, in {path}"
            return message, "change it there, and delete this file"
        case _:
            message = f"{override.target} is changed by {path} too"
            return message, "put both into one file, or delete one"


def _conflicting(override: Override, message: str, hint: str) -> Diagnostic:
    place = override.said("block" if override.target.block else "page")
    return Diagnostic(Severity.ERROR, "conflicting", message, place, hint)
