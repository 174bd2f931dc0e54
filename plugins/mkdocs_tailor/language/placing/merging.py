"""Blocks of one kind that become one where they meet: lists, quotations, tabs."""

from collections.abc import Iterable
from itertools import takewhile

from mkdocs_tailor.language.placing.linekinds import DEFINITION, ITEM, merging_kind
from mkdocs_tailor.language.placing.lines import Fence, Line, Lines, Span
from mkdocs_tailor.language.records import RangeKind

TABS = "make the whole set of tabs depend on the school, or what is inside one tab"
OTHERS = "put a line of text between them"


def check_merging(span: Span, page: Lines, indent: int) -> tuple[str, str, str] | None:
    """Return what is wrong with a range of paragraphs whose parts would merge for some school."""
    kind = next((kind for kind in _meeting(span, page, indent) if kind), None)
    if kind is None:
        return None
    message = f"the {kind} before and after this @ would become one for some schools"
    if span.range.kind is RangeKind.FOR:
        message = f"the {kind} of this @, or those before and after it, would become one"
    return "merging", message, TABS if kind == "tabs" else OTHERS


def _meeting(span: Span, page: Lines, indent: int) -> Iterable[str | None]:
    """Yield each kind of which two can meet at the range's tags."""
    before, after = kind_above(page, span.start, indent), kind_below(page, span.end, indent)
    for start, end in span.branches:
        first, last = kind_below(page, start, indent), kind_above(page, end, indent)
        yield _same(before, first)
        yield _same(last, after)
        if span.range.kind is RangeKind.FOR and start == span.start:
            yield _same(last, first)
    if span.middle is None:
        yield _same(before, after)


def _same(one: str | None, other: str | None) -> str | None:
    return one if one == other else None


def kind_below(page: Lines, number: int, indent: int) -> str | None:
    """Return the kind of block that begins below a place, as far as it could merge."""
    around = page.lines[number].path if number < len(page.lines) else ()
    for at in range(number, len(page.lines)):
        line = page.lines[at]
        if not line.blank and not _other_branch(line, around):
            return _kind(page, at, indent)
    return None


def _kind(page: Lines, at: int, indent: int) -> str | None:
    """Return the kind of block that a line begins."""
    return merging_kind(page.lines[at].bare, indent) or _term(page, at)


def _term(page: Lines, at: int) -> str | None:
    """Return the kind of a definition list if the line is a term of one."""
    paragraph = takewhile(lambda line: not line.blank, page.lines[at:])
    below = list(paragraph)
    following = page.lines[at + len(below) + 1 : at + len(below) + 2]
    defined = any(DEFINITION.match(line.bare.lstrip(" ")) for line in [*below, *following])
    return "definition lists" if defined else None


def kind_above(page: Lines, number: int, indent: int) -> str | None:
    """Return the kind of block that ends above a place, as far as it could merge."""
    around = page.lines[number].path if number < len(page.lines) else ()
    for at in range(number - 1, -1, -1):
        line = page.lines[at]
        if not line.blank and not _other_branch(line, around):
            return _kind(page, _opener(page, at, indent), indent)
    return None


def _other_branch(line: Line, around: tuple[tuple[int, int], ...]) -> bool:
    branches = dict(around)
    return any(branches.get(number, branch) != branch for number, branch in line.path)


def _opener(page: Lines, at: int, indent: int) -> int:
    """Return the number of the line at the indent that began the block which a line belongs to."""
    while at > 0 and _continues(page.lines[at], page.lines[at - 1], indent):
        at -= 1
    return at


def _continues(line: Line, above: Line, indent: int) -> bool:
    if line.blank or line.fence in {Fence.INSIDE, Fence.CLOSES} or line.indent > indent:
        return True
    joined = not above.blank and above.indent >= indent
    return joined and not ITEM.match(line.bare[indent:])
