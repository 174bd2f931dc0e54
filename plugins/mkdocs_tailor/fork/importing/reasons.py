"""Why a difference could not be carried, in words for whoever sent the file."""

from mkdocs_tailor.fork.importing.carrying.candidates import Carrier
from mkdocs_tailor.fork.importing.difference import Difference, What
from mkdocs_tailor.fork.importing.reading.line import ROWS, Form, Line
from mkdocs_tailor.fork.layering.refusing import locked_by
from mkdocs_tailor.fork.overrides.override import Target


def may_be(difference: Difference, carrier: Carrier) -> bool:
    """Whether it is worth trying to carry a difference: whatever is locked is left as it is."""
    adds = difference.what is What.ADDED
    return adds or not _locked(carrier.lines[difference.at], carrier)


def reason_for(difference: Difference, carrier: Carrier) -> str:
    """Return why a difference is not carried, and what to do instead."""
    lines = [line for line in (difference.old, *difference.new) if line]
    if any(line.shape.form is Form.NOTE for line in lines):
        return "footnotes are changed in the page itself"
    if _columns_differ(difference):
        return "a column of the table was added or removed: change the table in the page itself"
    at = min(difference.at, len(carrier.lines) - 1)
    region = carrier.region(at)
    if region is None:
        page = carrier.pages.page(carrier.lines[at].block)
        skeleton = page.content.pages[page.uri].skeleton
        return f"it belongs to the skeleton {skeleton}, which all pages of its kind share"
    if locked := _locked(carrier.lines[at], carrier):
        return locked
    if difference.what is not What.ADDED and carrier.lines.count(carrier.lines[at]) > 1:
        return "the page says it once and shows it several times: change it in the page itself"
    return (
        "the page writes it in a way that a handout does not show (a link, a choice, a part made "
        "by a macro): change it in the page itself"
    )


def _columns_differ(difference: Difference) -> bool:
    old, new = difference.old, difference.new
    if old is None or not new or old.shape.form not in ROWS:
        return False
    return new[0].shape.form in ROWS and new[0].shape.level != old.shape.level


def _locked(line: Line, carrier: Carrier) -> str:
    page = carrier.pages.page(line.block)
    name = page.name(line.block)
    lock = locked_by(Target(page.uri, name), page.content) if name else None
    return f"the block '{lock[0]}' is locked: {lock[1]}" if lock else ""
