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
        return _as_mathml(node)
    inside = replace(node, children=furnish(node.children))
    return FURNISHERS.get(node.tag, _as_it_is)(inside)


def _as_mathml(element: Element) -> Element:
    """Give a formula as MathML, which browsers draw by themselves; as it is if there is none."""
    found = formula(element)
    if not isinstance(found, Element) or found is element:
        return element
    around = "div" if element.tag == "div" else "span"
    return Element(around, {"class": CLASS}, (found,))


def _as_it_is(element: Element) -> Element:
    return element


def _ruled(span: Element) -> Element:
    """Draw the room of a space to fill in; whoever cannot see it hears what it is for."""
    for name, draw in SPACES.items():
        if name in _classes(span):
            return draw(span)
    return span


def _answer(span: Element) -> Element:
    lines = _size(span, "data-lines")
    said = f"{_label(span, 'Room to write')}: {lines} {'line' if lines == 1 else 'lines'}"
    return _drawn(span, said, "answer-line", lines)


def _drawing_space(span: Element) -> Element:
    height = _size(span, "data-height")
    said = f"{_label(span, 'Room to draw')}: a box of {height} cm"
    return _drawn(span, said, "draw-centimetre", height)


def _blank(span: Element) -> Element:
    """Draw the rule of a blank; of one with choices they are shown instead."""
    if span.attributes.get("data-kind") == "choice":
        return span
    said = f"{_label(span, words(span.children))}: blank to fill in".removeprefix(": ")
    attributes = {"class": "blank-line", "role": "img", "aria-label": _short(said)}
    return replace(span, children=(*span.children, Element("span", attributes)))


def _drawn(span: Element, said: str, name: str, parts: int) -> Element:
    inside = (Element("span", {"class": name}),) * parts
    return replace(_saying(span, said, role="img"), children=(*span.children, *inside))


def _label(span: Element, otherwise: str) -> str:
    return str(span.attributes.get("data-label") or otherwise)


def _size(span: Element, name: str) -> int:
    said = str(span.attributes.get(name, ""))
    return min(max(int(said), 1), MOST_LINES) if said.isdecimal() else 1


def _form_line(paragraph: Element) -> Element:
    """Mark a paragraph that ends with a blank: its rule goes on to the edge."""
    shown = [node for node in paragraph.children if not isinstance(node, str) or node.strip()]
    last = shown[-1] if shown else ""
    if not isinstance(last, Element) or "blank" not in _classes(last):
        return paragraph
    classes = " ".join((*_classes(paragraph), "form-line"))
    return replace(paragraph, attributes={**paragraph.attributes, "class": classes})


def _scrolling(table: Element) -> Element:
    """Put a table where it can be scrolled sideways, with the keyboard too."""
    if table.attributes.get("class"):
        return table
    heads = [words(cell.children) for cell in elements(table.children) if cell.tag == "th"]
    name = f"Table: {', '.join(filter(None, heads))}" if any(heads) else "Table"
    attributes = {"class": "table", "tabindex": "0", "role": "group", "aria-label": _short(name)}
    return Element("div", attributes, (table,))


def _corner(cell: Element) -> Element:
    """Make a heading cell that says nothing, as above row heads, a cell that heads nothing."""
    is_empty = all(isinstance(node, str) and not node.strip() for node in cell.children)
    return replace(cell, tag="td") if is_empty else cell


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


SPACES: dict[str, Callable[[Element], Element]] = {
    "answer": _answer,
    "blank": _blank,
    "draw": _drawing_space,
}

FURNISHERS: dict[str, Callable[[Element], Element]] = {
    "span": _ruled,
    "table": _scrolling,
    "th": _corner,
    "li": _named_task,
    "p": _form_line,
}
