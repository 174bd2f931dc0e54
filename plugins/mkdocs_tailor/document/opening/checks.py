"""What a tree may not leave open: what some schools would see broken or empty."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.formulas.found import is_formula
from mkdocs_tailor.document.html.elements import CONTENT, HEADINGS
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.refusals import WORDS_FOR_NOTHING, refuse
from mkdocs_tailor.document.walking import branches, elements, is_permalink

_FILLED: Mapping[str, str] = MappingProxyType(
    {"li": "list item", "dt": "term", "dd": "definition", "code": "code"}
    | {"strong": "bold text", "em": "italic text"}
    | dict.fromkeys(("mark", "del", "ins", "sub", "sup"), "marked text")
    | dict.fromkeys(HEADINGS, "heading")
)
"""Elements that may not come out empty, and what people call them."""

_PARTS: Mapping[str, str] = MappingProxyType(
    {"dl": "terms and definitions", "tr": "table cells"}
    | dict.fromkeys(("ul", "ol"), "list items")
    | dict.fromkeys(("table", "thead", "tbody", "tfoot"), "table rows")
)
"""What people call the content of elements that hold only certain others."""

_WHOLE = frozenset(("li", "dt", "dd", "code", *HEADINGS))
_UNSEEN = frozenset(("input", "label"))


def check_structure(tree: Tree) -> None:
    """Refuse what would break for some schools.

    Raises `LanguageError` where a choice or repeat in a list or table holds anything but whole
    items or rows, where an item, a heading or marked text may come out empty, and where anything in
    a formula is open.
    """
    for element in elements(tree):
        if element.tag in CONTENT:
            _check_content(element)
        if is_formula(element) and (place := _first_place(element)):
            refuse(
                "open-formula",
                "a formula cannot hold what differs from school to school",
                place,
                "put the tag round the whole formula, or say it in words beside it",
            )
        if element.tag in _FILLED and (found := _first_open(element.children)):
            _check_filled(element, found)


def _check_content(element: Element) -> None:
    wanted, parts = CONTENT[element.tag], _PARTS[element.tag]
    for node in _asking(element.children):
        if any(not _belongs(inner, wanted) for inner in _flat(branches(node))):
            refuse(
                "not-whole",
                f"a tag between {parts} can hold nothing but whole {parts}",
                node.place,
                "put the tags on lines of their own, without blank lines",
            )


def _first_place(node: Markup) -> Place | None:
    """Return where the first thing stands that is open in a node; None where nothing is."""
    match node:
        case Field() | Choice() | Repeat():
            return node.place
        case Element() | Named():
            return next(filter(None, map(_first_place, node.children)), None)
        case _:
            return None


def _asking(nodes: Tree) -> Iterator[Choice[Markup] | Repeat[Markup]]:
    """Yield the choices and repeats among the nodes, and those in blocks among them."""
    for node in nodes:
        if isinstance(node, Choice | Repeat):
            yield node
        elif isinstance(node, Named):
            yield from _asking(node.children)


def _belongs(node: Markup, wanted: frozenset[str]) -> bool:
    if isinstance(node, Element):
        return node.tag in wanted
    return isinstance(node, str) and not node.strip()


def _flat(parts: Iterable[Tree]) -> Iterator[Markup]:
    """Yield what stands in the branches, with inner choices, repeats and blocks opened up."""
    for part in parts:
        for node in part:
            inner = branches(node)
            if inner:
                yield from _flat(inner)
            else:
                yield node


def _check_filled(element: Element, found: Choice[Markup] | Repeat[Markup]) -> None:
    if all(map(_may_vanish, element.children)):
        name = _FILLED[element.tag]
        refuse(
            "may-be-empty", f"this {name} would be empty for some schools", *_mend(element, found)
        )


def _mend(element: Element, found: Choice[Markup] | Repeat[Markup]) -> tuple[Place, str]:
    """Return where to mend an element that may be empty, and how."""
    if isinstance(found, Choice) and len(found.then) == 1 and isinstance(found.then[0], Field):
        return found.place, WORDS_FOR_NOTHING
    whole = element.tag in _WHOLE
    return found.place, "put the tag round all of it" if whole else "put the stars inside the tag"


def _first_open(nodes: Tree) -> Choice[Markup] | Repeat[Markup] | None:
    """Return the first choice or repeat among the nodes, or in blocks and paragraphs of theirs."""
    for node in nodes:
        if isinstance(node, Choice | Repeat):
            return node
        inner = node.children if isinstance(node, Element) and node.tag == "p" else ()
        inner = node.children if isinstance(node, Named) else inner
        if found := _first_open(inner):
            return found
    return None


def _may_vanish(node: Markup) -> bool:
    """Whether nothing may be left of the node for some school."""
    match node:
        case str():
            return not node.strip()
        case Element():
            seen = node.tag not in _UNSEEN and not is_permalink(node)
            return not seen or (node.tag == "p" and all(map(_may_vanish, node.children)))
        case Choice() | Repeat() | Named():
            return any(all(map(_may_vanish, branch)) for branch in branches(node))
        case _:
            return False
