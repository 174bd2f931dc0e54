"""What Markdown cannot say to those who see or hear a page: ruled lines, names, ways to scroll."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from mkdocs_tailor.document.formulas.found import CLASS, formula, is_formula
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.walking import elements, is_permalink

MOST_LINES = 60
LONGEST_NAME = 120
"""In characters: a name that is heard should be short."""


def furnish(tree: Tree) -> Tree:
    """Return the tailored tree, furnished. Its text stays as it is."""
    return tuple(_furnished(node) for node in tree)


def words(tree: Tree) -> str:
    """Return the text of a tailored tree in one line, without its headings' links to themselves."""
    return " ".join("".join(_texts(tree)).split())


def _texts(tree: Tree) -> Iterator[str]:
    for node in tree:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Element) and not is_permalink(node):
            yield from _texts(node.children)


def _furnished(node: Markup) -> Markup:
    if not isinstance(node, Element):
        return node
    if is_formula(node):
        return _drawn(node)
    inside = replace(node, children=furnish(node.children))
    return FURNISHERS.get(node.tag, _as_it_is)(inside)


def _drawn(element: Element) -> Element:
    """Give a formula as MathML, which browsers draw by themselves; as it is if there is none."""
    found = formula(element)
    if not isinstance(found, Element) or found is element:
        return element
    around = "div" if element.tag == "div" else "span"
    return Element(around, {"class": CLASS}, (found,))


def _as_it_is(element: Element) -> Element:
    return element


def _ruled(span: Element) -> Element:
    """Draw the lines of an answer space; whoever cannot see them hears how many there are."""
    if "answer" not in _classes(span):
        return span
    said = str(span.attributes.get("data-lines", ""))
    lines = min(max(int(said), 1), MOST_LINES) if said.isdecimal() else 1
    label = str(span.attributes.get("data-label") or "Room to write")
    name = f"{label}: {lines} {'line' if lines == 1 else 'lines'}"
    rules = (Element("span", {"class": "answer-line"}),) * lines
    return replace(_saying(span, name, role="img"), children=(*span.children, *rules))


def _scrolling(table: Element) -> Element:
    """Put a table where it can be scrolled sideways, with the keyboard too."""
    if table.attributes.get("class"):
        return table
    heads = [words(cell.children) for cell in elements(table.children) if cell.tag == "th"]
    name = f"Table: {', '.join(filter(None, heads))}" if any(heads) else "Table"
    attributes = {"class": "table", "tabindex": "0", "role": "group", "aria-label": _short(name)}
    return Element("div", attributes, (table,))


def _named_task(item: Element) -> Element:
    """Give the box of a task the task's words as its name."""
    if "task-list-item" not in _classes(item):
        return item
    own = tuple(child for child in item.children if not _is_list(child))
    return replace(item, children=_with_named_box(item.children, _short(words(own))))


def _with_named_box(tree: Tree, name: str) -> Tree:
    for number, node in enumerate(tree):
        if isinstance(node, Element):
            if node.attributes.get("type") == "checkbox":
                named = _saying(node, name)
            else:
                named = replace(node, children=_with_named_box(node.children, name))
            return (*tree[:number], named, *tree[number + 1 :])
    return tree


def _saying(element: Element, name: str, **others: str) -> Element:
    return replace(element, attributes={**element.attributes, "aria-label": name, **others})


def _is_list(node: Markup) -> bool:
    return isinstance(node, Element) and node.tag in {"ul", "ol"}


def _classes(element: Element) -> list[str]:
    return str(element.attributes.get("class", "")).split()


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


FURNISHERS: dict[str, Callable[[Element], Element]] = {
    "span": _ruled,
    "table": _scrolling,
    "li": _named_task,
}
