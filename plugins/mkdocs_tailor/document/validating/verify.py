"""Translation validation: the page is tried in every way it can come out, text against tree."""

from collections.abc import Callable, Sequence

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.refusals import advice, refuse
from mkdocs_tailor.document.tailoring.tree import decide
from mkdocs_tailor.document.validating.canonical import canonical
from mkdocs_tailor.document.validating.near import nearest_range, parting
from mkdocs_tailor.document.validating.planning import ways
from mkdocs_tailor.language.records import Residual


def verify(residual: Residual, tree: Tree, convert: Callable[[str], str]) -> int:
    """Check that the tree comes out as the text does, and return how many ways were tried.

    Branches are chosen in the residual text, as Jinja printed it, and Markdown is run; the same
    are chosen in the tree; the two must agree. No school is needed for it. Raises `LanguageError`
    naming the tag that is nearest to the first difference.
    """
    number = 0
    for way in ways(residual):
        wanted = canonical(parse_html(convert(way.text)))
        _compare(residual, wanted, canonical(decide(tree, way.answers, ())))
        number += 1
    return number


def _compare(residual: Residual, wanted: Sequence[str], found: Sequence[str]) -> None:
    if wanted == found:
        return
    place = parting(wanted, found)
    opened = nearest_range(residual, place)
    refuse(
        "differs-for-some-schools",
        f"this page would come out differently for some schools near “{place}”",
        opened.place,
        advice(opened),
    )
