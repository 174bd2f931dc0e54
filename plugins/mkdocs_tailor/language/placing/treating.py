"""How each range of whole lines is treated: by the kind of what it holds and what stands beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.language.errors import finding
from mkdocs_tailor.language.placing.linekinds import (
    CALLOUT,
    INDENT,
    ITEM,
    REFERENCE,
    ends_itself,
    is_row,
    is_separator,
)
from mkdocs_tailor.language.placing.lines import Fence, Line, Lines, Span
from mkdocs_tailor.language.placing.merging import check_merging
from mkdocs_tailor.language.records import RangeKind


class Treatment(Enum):
    """What becomes of the tags of a range of whole lines."""

    DROPPED = 0
    """It holds nothing but blank lines."""
    ITEMS = 1
    """A guard in each list item."""
    ROWS = 2
    """A guard in each table row."""
    PARAGRAPHS = 3
    """A paragraph for each tag."""


@dataclass(frozen=True, slots=True)
class Treated:
    """The treatment of a range, and the indent of what it holds."""

    treatment: Treatment
    indent: int = 0


def treat(span: Span, page: Lines) -> Treated | Diagnostic:
    """Return how the range is treated, or why it stands where it cannot."""
    branches = [written for b in span.branches if (written := _written(page.lines, *b))]
    if not branches:
        return _nothing(span, page)
    broken = _broken(span, branches)
    if broken:
        return broken
    kinds = {_items(branch) for branch in branches}
    if len(kinds) == 1 and (kind := kinds.pop()):
        return _refused_items(span, page, kind[0], bulleted=kind[1]) or Treated(
            Treatment.ITEMS, kind[0]
        )
    if span.range.kind is RangeKind.FOR and _items(branches[0]):
        return _refuse(
            span,
            "half-list",
            "@ over bullets may hold whole bullets only",
            "for an empty list write {% if list %} … {% else %} … {% endif %} round the loop",
        )
    if _is_rows(span, branches, page):
        return _refused_rows(span, page) or Treated(Treatment.ROWS)
    indent = min(line.indent for branch in branches for line in branch)
    return _refused_paragraphs(span, page, indent) or Treated(Treatment.PARAGRAPHS, indent)


def _written(lines: Sequence[Line], start: int, end: int) -> list[Line]:
    return [line for line in lines[start:end] if not line.blank]


def _nothing(span: Span, page: Lines) -> Treated | Diagnostic:
    """Drop blank lines where there is one beside anyway."""
    above, below = beside(page, span.start)[0], beside(page, span.end)[1]
    if span.start == span.end or not above or not below or above.blank or below.blank:
        return Treated(Treatment.DROPPED)
    return _refuse(span, "blank", "this @ holds nothing but blank lines", "take it out")


def _broken(span: Span, branches: list[list[Line]]) -> Diagnostic | None:
    """Return what is wrong with a range that cuts a code block or holds a definition."""
    for branch in branches:
        opened = sum(line.fence is Fence.OPENS for line in branch)
        closed = sum(line.fence is Fence.CLOSES for line in branch)
        if opened != closed or branch[0].fence in {Fence.INSIDE, Fence.CLOSES}:
            what = "a code block must start and end inside the same @"
            return _refuse(span, "code-cut", what, "put the tags around the whole code block")
        if any(REFERENCE.match(line.bare) for line in branch if line.fence is Fence.NONE):
            return _refuse(
                span,
                "definition",
                "the definition of a footnote, link or abbreviation cannot be inside @",
                "move the definition out; only its use may depend on the school",
            )
    return None


def _items(branch: list[Line]) -> tuple[int, bool] | None:
    """Return the indent and kind (bulleted or not) of a branch of whole list items."""
    first = ITEM.match(branch[0].bare)
    if not first:
        return None
    indent, bulleted = len(first[1]), bool(first[2])
    for line in branch:
        item = ITEM.match(line.bare)
        same = item and line.indent == indent and bool(item[2]) == bulleted
        if line.fence is Fence.NONE and line.indent <= indent and not same:
            return None
    return indent, bulleted


def apart(above: Line, below: Line) -> bool:
    """Tell whether two lines stand in different branches of one range, so that they never meet."""
    pairs = zip(above.path, below.path, strict=False)
    return any(a[0] == b[0] and a[1] != b[1] for a, b in pairs)


def beside(page: Lines, number: int) -> tuple[Line | None, Line | None]:
    """Return the lines above and below a place between two lines."""
    above = page.lines[number - 1] if number else None
    return above, page.lines[number] if number < len(page.lines) else None


def parted(page: Lines, number: int) -> bool:
    """Tell whether a block may begin or end between two lines."""
    above, below = beside(page, number)
    if above is None or below is None or above.blank or below.blank or apart(above, below):
        return True
    if CALLOUT.match(above.bare.strip()) and below.indent >= above.indent + INDENT:
        return True
    return ends_itself(above.bare) or above.fence is Fence.CLOSES


def _refused_items(span: Span, page: Lines, indent: int, *, bulleted: bool) -> Diagnostic | None:
    above, below = beside(page, span.start)[0], beside(page, span.end)[1]
    if above and not above.blank and above.indent <= indent and not _may_precede(above):
        return _refuse(span, "no-blank-line", "the list inside @ touches the text above", BEFORE)
    touches = below and not below.blank and below.indent <= indent and not ITEM.match(below.bare)
    if below and touches and not apart(page.lines[span.end - 1], below):
        return _refuse(span, "no-blank-line", "the list inside @ touches the text below", AFTER)
    if not bulleted and not (above and ITEM.match(above.bare)):
        return _refused_numbers(span, page, indent)
    return None


BEFORE = "leave a blank line before this @"
AFTER = "leave a blank line after this @"


def _may_precede(above: Line) -> bool:
    bare = above.bare.strip()
    return bool(ITEM.match(above.bare) or CALLOUT.match(bare)) or ends_itself(bare)


def _refused_numbers(span: Span, page: Lines, indent: int) -> Diagnostic | None:
    """Refuse written-out numbers in a list whose first item depends on the school."""
    numbers = {
        line.bare.split()[0]
        for line in page.lines[span.start : span.end + 1]
        if ITEM.match(line.bare) and line.indent == indent
    }
    if len(numbers) < 2:  # noqa: PLR2004 - one number for all items
        return None
    return _refuse(
        span,
        "numbers",
        "the first item of this numbered list depends on the school",
        "write “1.” on every item; the page counts them",
    )


def _is_rows(span: Span, branches: list[list[Line]], page: Lines) -> bool:
    above = beside(page, span.start)[0]
    rows = all(is_row(line.bare) for branch in branches for line in branch)
    whole_table = any(len(branch) > 1 and is_separator(branch[1].bare) for branch in branches)
    return rows and not whole_table and bool(above and is_row(above.bare))


def _refused_rows(span: Span, page: Lines) -> Diagnostic | None:
    if any(line.blank for line in page.lines[span.start : span.end]):
        what = "there are blank lines inside @ round table rows"
        return _refuse(span, "blank-in-table", what, "take them out; they would cut the table")
    return None


def _refused_paragraphs(span: Span, page: Lines, indent: int) -> Diagnostic | None:
    if not parted(page, span.start) or not parted(page, span.end) or _glues(span, page):
        mend = "leave a blank line before and after this @"
        what = "the text round @ would run together for some schools"
        return _refuse(span, "no-blank-line", what, mend)
    if span.range.kind is RangeKind.FOR:
        last = page.lines[(span.middle if span.middle is not None else span.end) - 1]
        if not last.blank and not ends_itself(last.bare):
            what = "one turn of @ would run into the next"
            return _refuse(span, "no-blank-line", what, "leave a blank line above its {% endfor %}")
    merging = check_merging(span, page, indent)
    return _refuse(span, *merging) if merging else None


def _glues(span: Span, page: Lines) -> bool:
    """Tell whether the lines above and below would meet where the range is empty."""
    above, below = beside(page, span.start)[0], beside(page, span.end)[1]
    if span.middle is not None or above is None or below is None or apart(above, below):
        return False
    whole = ends_itself(above.bare) or ends_itself(below.bare) or above.fence is Fence.CLOSES
    return not (above.blank or below.blank or whole or CALLOUT.match(above.bare.strip()))


def _refuse(span: Span, code: str, message: str, mend: str) -> Diagnostic:
    tag = f"{{% {span.range.kind} %}}"
    return finding(code, message.replace("@", tag), span.range.place, mend.replace("@", tag))
