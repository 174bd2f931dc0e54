"""What changed between two editions, put into words: which pages, which parts, which sentences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.editions.change import EditionChange, What
from mkdocs_tailor.fork.editions.words import plain
from mkdocs_tailor.fork.merging.changes import Run, changes
from mkdocs_tailor.fork.merging.changes import What as Became

ELSEWHERE = "Other pages"
"""The section of pages that are not in the navigation."""
EVERYWHERE = "On many pages at once"
"""The section of the skeletons."""

_IMPORTANCE = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_PAGE_WORDS = {
    What.PAGE_ADDED: "new page",
    What.PAGE_REMOVED: "page gone",
    What.PAGE_MOVED: "page moved",
}
_WORDS = {
    What.ADDED: "new",
    What.REMOVED: "gone",
    What.MOVED: "moved",
    What.REWORDED: "reworded",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is another one, before and after; one of them may be empty."""

    before: tuple[Run, ...]
    after: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ToldPage:
    """A page with what changed in it, the most important first."""

    uri: str
    title: str
    changes: tuple[EditionChange, ...]


@dataclass(frozen=True, slots=True)
class ToldSection:
    """A part of the navigation with its pages."""

    title: str
    pages: tuple[ToldPage, ...]


def told(changed: Iterable[EditionChange], sections: Mapping[str, str]) -> tuple[ToldSection, ...]:
    """Return the changes by section and page, the most important first, else as in the site.

    ``sections`` says where each page stands, in the order of the navigation.
    """
    order = {uri: at for at, uri in enumerate(sections)}
    by_page: dict[str, list[EditionChange]] = {}
    for change in changed:
        by_page.setdefault(change.page, []).append(change)
    pages = [
        ToldPage(uri, those[0].page_title, tuple(sorted(those, key=importance)))
        for uri, those in by_page.items()
    ]
    pages.sort(key=lambda page: (importance(page.changes[0]), order.get(page.uri, len(order))))
    by_section: dict[str, list[ToldPage]] = {}
    for page in pages:
        by_section.setdefault(_section(page, sections), []).append(page)
    return tuple(ToldSection(title, tuple(those)) for title, those in by_section.items())


def importance(change: EditionChange) -> int:
    """Return the rank of a change: 0 for the most important ones."""
    return _IMPORTANCE.index(change.severity)


def word_for(change: EditionChange) -> str:
    """Return what became of the page or the block, in a word or two."""
    return _PAGE_WORDS.get(change.what) or _WORDS[change.what]


def origin_of(change: EditionChange) -> str:
    """Return where it stood before, in words; empty where it stands still."""
    page, _, block = change.moved_from.partition(" ")
    if not page:
        return ""
    if page == change.page:
        return f"from another place on the page{f', where it was {block}' if block else ''}"
    return f"from {page}"


def sentences_of(change: EditionChange) -> tuple[Sentence, ...]:
    """Return the sentences that are another, as people say them."""
    found = changes(plain(change.before), plain(change.after))
    return tuple(Sentence(one.before, one.after) for one in found if one.what is not Became.KEPT)


def said(runs: Sequence[Run]) -> str:
    """Return the words of a sentence."""
    return " ".join("".join(run.text for run in runs).split())


def summary(changed: Sequence[EditionChange]) -> str:
    """Return in a sentence how much changed."""
    counts = [(what, sum(one.what is what for one in changed)) for what in What]
    parts = [_counted(number, what) for what, number in counts if number]
    first = sum(one.severity is Severity.ERROR for one in changed)
    if not parts:
        return "Nothing changed that you would read."
    look = f" {_these(first)} first." if first else ""
    return f"{_listed(parts)}.{look}"


def _section(page: ToldPage, sections: Mapping[str, str]) -> str:
    if page.changes[0].is_shared:
        return EVERYWHERE
    return sections.get(page.uri) or ELSEWHERE


def _counted(number: int, what: What) -> str:
    noun = "page" if what in _PAGE_WORDS else "part"
    nouns = noun if number == 1 else f"{noun}s"
    verb = "is" if number == 1 else "are"
    match what:
        case What.PAGE_ADDED | What.ADDED:
            return f"{number} {nouns} {verb} new"
        case What.PAGE_REMOVED | What.REMOVED:
            return f"{number} {nouns} {verb} gone"
        case What.PAGE_MOVED | What.MOVED:
            return f"{number} {nouns} moved"
        case What.REWORDED:
            return f"{number} {nouns} {'says' if number == 1 else 'say'} something else"


def _these(number: int) -> str:
    what = "number, a date, a contact or safeguarding"
    return f"{number} of these {'is' if number == 1 else 'are'} about a {what}: look at them"


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    text = f"{', '.join(others)} and {last}" if others else last
    return text[0].upper() + text[1:]
