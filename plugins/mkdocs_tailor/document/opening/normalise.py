"""From the HTML that Markdown made to a tree of choices and repeats, checked."""

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.opening.checks import check_structure
from mkdocs_tailor.document.opening.finish import finish
from mkdocs_tailor.document.opening.guards import group_guarded
from mkdocs_tailor.document.opening.marks import read_signs
from mkdocs_tailor.document.opening.ranges import build_ranges
from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.language.records import Residual


def normalise(html: str, residual: Residual) -> Tree:
    """Return the tree of the HTML that came of the placed residual text.

    Raises `LanguageError` where Markdown has torn a range apart, or where something would come
    out empty or where it cannot stand.
    """
    tree = parse_html(html)
    if not OPEN_SIGN.search(html):
        return tree
    page = group_guarded(read_signs(tree, residual), residual.ranges)
    finished = finish(build_ranges(page, residual.ranges), residual, page)
    check_structure(finished)
    return finished
