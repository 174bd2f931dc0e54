"""Placing the marks of ``{% block %}``: as paragraphs where nothing changes, else not at all."""

from mkdocs_tailor.language.placing.linekinds import CALLOUT, DEFINITION, INDENT, ITEM, REFERENCE
from mkdocs_tailor.language.placing.lines import Line, Lines, Span
from mkdocs_tailor.language.placing.merging import kind_above, kind_below
from mkdocs_tailor.language.placing.treating import Treated, Treatment, beside
from mkdocs_tailor.language.records import RangeKind


def place_blocks(page: Lines, treated: dict[int, Treated]) -> dict[int, Treated]:
    """Return the treatment of every block that can be marked. A block is never refused."""
    return {
        span.number: Treated(Treatment.PARAGRAPHS, indent)
        for span in page.spans
        if span.range.kind is RangeKind.BLOCK
        and (indent := _indent(span, page, treated)) is not None
    }


def _indent(span: Span, page: Lines, treated: dict[int, Treated]) -> int | None:
    """Return the indent of a block's marks, or None where they would change the page."""
    written = [line for line in page.lines[span.start : span.end] if not line.blank]
    if not written or not _in_paragraphs(span, treated):
        return None
    indent = written[0].indent
    if indent > min(line.indent for line in written) or not _in_container(page, span, indent):
        return None
    alone = _alone(page, span.start) and _alone(page, span.end)
    return indent if alone and not _merges(span, page, indent) else None


def _in_paragraphs(span: Span, treated: dict[int, Treated]) -> bool:
    """Tell whether no list item or row that a range guards stands round the block."""
    return all(treated[number].treatment is Treatment.PARAGRAPHS for number, _ in span.path)


def _in_container(page: Lines, span: Span, indent: int) -> bool:
    """Tell whether the indent is that of the page, or of what an item or callout above holds."""
    if indent == 0:
        return True
    for line in reversed(page.lines[: span.start]):
        if not line.blank and line.indent < indent:
            return line.indent == indent - INDENT and _holds(line)
    return False


def _holds(line: Line) -> bool:
    bare = line.bare.strip()
    return bool(
        ITEM.match(line.bare)
        or CALLOUT.match(bare)
        or DEFINITION.match(line.bare)
        or REFERENCE.match(line.bare)
    )


def _alone(page: Lines, number: int) -> bool:
    """Tell whether blank lines or the page's edges stand at a tag."""
    above, below = beside(page, number)
    return above is None or below is None or above.blank or below.blank


def _merges(span: Span, page: Lines, indent: int) -> bool:
    """Tell whether a mark would cut what belongs together: one list, one set of tabs."""
    below = next((line for line in page.lines[span.end :] if not line.blank), None)
    if below and (below.indent > indent or below.bare.strip().startswith("///")):
        return True
    kinds = [
        (kind_above(page, span.start, indent), kind_below(page, span.start, indent)),
        (kind_above(page, span.end, indent), kind_below(page, span.end, indent)),
    ]
    return any(above and below for above, below in kinds)
