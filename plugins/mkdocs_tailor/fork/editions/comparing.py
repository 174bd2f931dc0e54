"""What changed between two editions: page by page and block by block."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.blocks.normal import normal
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.editions.age import FOLDER
from mkdocs_tailor.fork.editions.change import EditionChange, What
from mkdocs_tailor.fork.editions.pairing import Pages, Pairs, paired
from mkdocs_tailor.fork.editions.pieces import ABOUT, FRAME, Piece, whole
from mkdocs_tailor.fork.editions.words import spoken
from mkdocs_tailor.fork.judging.difference import Difference, difference
from mkdocs_tailor.fork.judging.matter import Matter
from mkdocs_tailor.fork.judging.severity import in_words, severity_of
from mkdocs_tailor.fork.judging.verdict import raised


def changes_between(old: Content, new: Content) -> tuple[EditionChange, ...]:
    """Return what changed, in the order of the pages; what only looks otherwise is left out.

    Pages come first, then the skeletons, each under its path: what they say is on many pages.
    """
    shared = _changes(_by_path(old), _by_path(new))
    return (
        *_changes(_for_readers(old), _for_readers(new)),
        *(replace(change, is_shared=True) for change in shared),
    )


def _for_readers(content: Content) -> Pages:
    """Return the pages but for those that tell of editions themselves."""
    pages = content.pages.items()
    return {uri: page for uri, page in pages if not uri.startswith(f"{FOLDER}/")}


def _by_path(content: Content) -> Pages:
    return {text.path: text for text in content.skeletons.values()}


def _changes(old: Pages, new: Pages) -> Iterator[EditionChange]:
    pairs = paired(old, new)
    for uri, page in new.items():
        was = pairs.pages.get(uri)
        if was is None:
            text = page.head.body.strip()
            severity = Severity.WARNING
            yield EditionChange(What.PAGE_ADDED, uri, title_of(page), severity, after=text)
        elif uri in pairs.new:
            yield from _of_page(_Page(uri, was, page, pairs))
    for uri, page in old.items():
        if uri not in pairs.pages.values():
            text = page.head.body.strip()
            yield EditionChange(What.PAGE_REMOVED, uri, title_of(page), Severity.ERROR, before=text)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that stands in both editions, and is another one."""

    uri: str
    was: str
    text: Text
    pairs: Pairs

    @property
    def old(self) -> Mapping[str, Piece]:
        return self.pairs.old[self.was]

    @property
    def new(self) -> Mapping[str, Piece]:
        return self.pairs.new[self.uri]

    def change(
        self, what: What, block: Piece, before: str, after: str, moved_from: str = ""
    ) -> EditionChange:
        found = difference(before, after)
        tells = what in {What.MOVED, What.REWORDED} and _reads_otherwise(found)
        return EditionChange(
            what,
            self.uri,
            title_of(self.text),
            _severity(what, found),
            "" if block.name in {FRAME, ABOUT} else block.name,
            "" if block.name == FRAME else spoken(block.title),
            in_words(found) if tells else "",
            before,
            after,
            moved_from,
        )


def title_of(page: Text) -> str:
    """Return what people call a page."""
    return spoken(page.title)


def _severity(what: What, found: Difference) -> Severity:
    """Return how much a change matters: of what is new, nobody relies on anything yet."""
    if what is What.ADDED and Matter.SAFETY not in found.matters:
        return Severity.WARNING
    severity = severity_of(found)
    return raised(severity, Severity.WARNING) if what is What.REMOVED else severity


def _of_page(page: _Page) -> Iterator[EditionChange]:
    if page.uri != page.was:
        title = title_of(page.text)
        yield EditionChange(What.PAGE_MOVED, page.uri, title, Severity.NOTE, moved_from=page.was)
    moved = {name: was for (uri, name), was in page.pairs.moved.items() if uri == page.uri}
    fresh = {name: one for name, one in page.new.items() if name not in {*page.old, *moved}}
    displaced = _displaced(page)
    for name, piece in page.new.items():
        if name in moved:
            yield _moved(page, piece, moved[name])
        elif name in fresh:
            if piece.parent not in fresh and (text := whole(name, page.new, fresh)):
                yield page.change(What.ADDED, piece, "", text)
        elif _says_otherwise(page.old[name].text, piece.text):
            yield page.change(What.REWORDED, piece, page.old[name].text, piece.text)
        elif name in displaced:
            yield page.change(What.MOVED, piece, piece.text, piece.text, page.was)
    yield from _lost(page)


def _says_otherwise(before: str, after: str) -> bool:
    """Whether a reader reads something else, and not only sees it otherwise."""
    if normal(before) == normal(after):
        return False
    return _reads_otherwise(difference(before, after))


def _reads_otherwise(found: Difference) -> bool:
    return bool(found.matters or found.is_prose or found.misspelt)


def _moved(page: _Page, piece: Piece, was: tuple[str, str]) -> EditionChange:
    before = page.pairs.old[was[0]][was[1]].text
    return page.change(What.MOVED, piece, before, piece.text, " ".join(was))


def _lost(page: _Page) -> Iterator[EditionChange]:
    """Yield what the page had and the later edition has nowhere."""
    elsewhere = {name for uri, name in page.pairs.moved.values() if uri == page.was}
    lost = {name: one for name, one in page.old.items() if name not in {*page.new, *elsewhere}}
    for name, piece in lost.items():
        if piece.parent not in lost and (text := whole(name, page.old, lost)):
            yield page.change(What.REMOVED, piece, text, "")


def _displaced(page: _Page) -> set[str]:
    """Return the pieces that stand elsewhere on the page, but for those that moved with another."""
    both = [name for name in page.new if name in page.old]
    order = [*page.old]
    kept = {both[at] for at in _longest_rise([order.index(name) for name in both])}
    moved = {
        name for name in both if name not in kept or page.new[name].parent != page.old[name].parent
    }
    return {name for name in moved if page.new[name].parent not in moved}


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return where the numbers stand that rise, of as many as can be left in their places."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lasts[length : length + 1] = [at]
        before.append(lasts[length - 1] if length else -1)
    rise: set[int] = set()
    at = lasts[-1] if lasts else -1
    while at >= 0:
        rise.add(at)
        at = before[at]
    return rise
