"""What a choice or repeat leaves behind when nothing comes of it."""

from dataclasses import replace

from mkdocs_tailor.document.html.elements import CELLS
from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.walking import elements

_GO_WITH_THEIR_CONTENT = frozenset(("p", "ul", "ol", "dl"))


def tidied(source: Element, filled: Element) -> tuple[Element, ...]:
    """Return the filled element as Markdown would have made it of the tailored text.

    ``source`` is the same element with its choices still open. A paragraph or list that they
    emptied goes; a table without rows gets the empty row that Python-Markdown makes; a list
    without tasks is no task list.
    """
    if filled.tag == "table":
        return (_with_rows(source, filled),)
    if not opens(source):
        return (filled,)
    if filled.tag in _GO_WITH_THEIR_CONTENT and all(map(_is_blank, filled.children)):
        return ()
    return (_without_idle_class(filled),)


def opens(element: Element) -> bool:
    """Tell whether a choice or repeat stands among what the element holds."""
    return any(_is_open(node) for node in element.children)


def depends_on_content(element: Element) -> bool:
    """Tell whether an open element is another, or none, when its content comes out otherwise."""
    if element.tag == "table":
        return any(opens(body) for body in elements(element.children) if body.tag == "tbody")
    return opens(element) and (element.tag in _GO_WITH_THEIR_CONTENT or _is_task_list(element))


def _is_open(node: Markup) -> bool:
    if isinstance(node, Named):
        return any(map(_is_open, node.children))
    return isinstance(node, Choice | Repeat)


def _is_blank(node: Markup) -> bool:
    return isinstance(node, str) and not node.strip()


def _with_rows(source: Element, table: Element) -> Element:
    """Return the table, with an empty row in each body that a choice or repeat emptied."""
    if not any(opens(body) for body in elements(source.children) if body.tag == "tbody"):
        return table
    heads = [head for head in elements(table.children) if head.tag == "thead"]
    columns = sum(cell.tag in CELLS for cell in elements(heads))
    row = Element("tr", {}, (Element("td"),) * columns)
    filled = (_with_row(node, row) if columns else node for node in table.children)
    return replace(table, children=tuple(filled))


def _with_row(node: Markup, row: Element) -> Markup:
    if not isinstance(node, Element) or node.tag != "tbody":
        return node
    rows = any(elements(node.children))
    return node if rows else replace(node, children=(*node.children, row))


def _without_idle_class(filled: Element) -> Element:
    if not _is_task_list(filled) or any(map(_is_task, filled.children)):
        return filled
    classes = str(filled.attributes["class"]).split()
    left = " ".join(name for name in classes if name != "task-list")
    others = {name: value for name, value in filled.attributes.items() if name != "class"}
    return replace(filled, attributes=others | ({"class": left} if left else {}))


def _is_task_list(element: Element) -> bool:
    return "task-list" in str(element.attributes.get("class", "")).split()


def _is_task(node: Markup) -> bool:
    classes = node.attributes.get("class", "") if isinstance(node, Element) else ""
    return "task-list-item" in str(classes).split()
