"""What Markdown cannot say to those who see or hear a page: ruled lines, names, ways to scroll."""

from collections.abc import Callable
from dataclasses import replace

from mkdocs_tailor.document.conditions import decided
from mkdocs_tailor.document.formulas.found import CLASS, formula, is_formula
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.walking import elements
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.site.showing.rebuilding import rebuilt
from mkdocs_tailor.site.showing.wording import in_one_line, name, phrase

MOST_LINES = 60


def furnish(tree: Tree) -> Tree:
    """Return the open tree, furnished. Its text stays as it is."""
    return tuple(_furnished(node) for node in tree)


def _furnished(node: Markup) -> Markup:
    if not isinstance(node, Element):
        return rebuilt(node, furnish)
    if is_formula(node):
        return _as_mathml(node)
    return FURNISHERS.get(node.tag, _as_it_is)(replace(node, children=furnish(node.children)))


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
    for called, draw in SPACES.items():
        if called in _classes(span):
            return draw(span)
    return span


def _answer(span: Element) -> Element:
    lines = _size(span, "data-lines")
    said = (_label(span, "Room to write"), f": {lines} {'line' if lines == 1 else 'lines'}")
    return _drawn(span, phrase(said), "answer-line", lines)


def _drawing_space(span: Element) -> Element:
    height = _size(span, "data-height")
    said = (_label(span, "Room to draw"), f": a box of {height} cm")
    return _drawn(span, phrase(said), "draw-centimetre", height)


def _blank(span: Element) -> Element:
    """Draw the rule of a blank; of one with choices they are shown instead."""
    if span.attributes.get("data-kind") == "choice":
        return span
    label = _label(span, in_one_line(span.children))
    said = name(label, ": blank to fill in") if label else "blank to fill in"
    rule = Element("span", {"class": "blank-line", "role": "img", "aria-label": said})
    return replace(span, children=(*span.children, rule))


def _drawn(span: Element, said: Expression, part: str, parts: int) -> Element:
    inside = (Element("span", {"class": part}),) * parts
    return replace(_saying(span, said, role="img"), children=(*span.children, *inside))


def _label(span: Element, otherwise: Expression) -> Expression:
    return span.attributes.get("data-label") or otherwise


def _size(span: Element, called: str) -> int:
    said = str(span.attributes.get(called, ""))
    return min(max(int(said), 1), MOST_LINES) if said.isdecimal() else 1


def _form_line(paragraph: Element) -> Element:
    """Mark a paragraph that ends with a blank: its rule goes on to the edge."""
    test, classes = _ends_with_blank(paragraph.children), paragraph.attributes.get("class", "")
    if test is False:
        return paragraph
    marked = phrase((classes, " form-line")) if classes else "form-line"
    shown = marked if test is True else ("if", test, marked, classes)
    return replace(paragraph, attributes={**paragraph.attributes, "class": shown})


def _ends_with_blank(nodes: Tree) -> Expression:
    """Return the test that holds where the last that is shown of the nodes is a blank."""
    match nodes:
        case (*before, str(text)) if not text.strip():
            return _ends_with_blank(tuple(before))
        case (*_, Element() as last):
            return "blank" in _classes(last)
        case (*before, Named(children=children)):
            return _ends_with_blank((*before, *children))
        case (*before, Choice() as last):
            then = _ends_with_blank((*before, *last.then))
            return decided(last.test, then, _ends_with_blank((*before, *last.otherwise)))
        case (*before, Repeat() as last):
            turns = _ends_with_blank((*before, *last.body))
            return decided(last.each, turns, _ends_with_blank((*before, *last.otherwise)))
        case _:
            return False


def _scrolling(table: Element) -> Element:
    """Put a table where it can be scrolled sideways, with the keyboard too."""
    if table.attributes.get("class"):
        return table
    cells = (cell for cell in elements(table.children) if cell.tag == "th")
    heads = [
        part for cell in cells if (said := in_one_line(cell.children)) for part in (", ", said)
    ]
    called = name("Table: ", *heads[1:]) if heads else "Table"
    attributes = {"class": "table", "tabindex": "0", "role": "group", "aria-label": called}
    return Element("div", attributes, (table,))


def _corner(cell: Element) -> Element:
    """Make a heading cell that says nothing, as above row heads, a cell that heads nothing."""
    is_empty = all(isinstance(node, str) and not node.strip() for node in cell.children)
    return replace(cell, tag="td") if is_empty else cell


def _named_task(item: Element) -> Element:
    """Give the box of a task the task's words as its name."""
    if "task-list-item" not in _classes(item):
        return item
    said = name(in_one_line(_without_lists(item.children)))
    return replace(item, children=_with_named_box(item.children, said))


def _without_lists(tree: Tree) -> Tree:
    return tuple(
        node if isinstance(node, Element) else rebuilt(node, _without_lists)
        for node in tree
        if not _is_list(node)
    )


def _with_named_box(tree: Tree, said: Expression) -> Tree:
    for number, node in enumerate(tree):
        if isinstance(node, Element):
            if node.attributes.get("type") == "checkbox":
                named = _saying(node, said)
            else:
                named = replace(node, children=_with_named_box(node.children, said))
            return (*tree[:number], named, *tree[number + 1 :])
    return tree


def _saying(element: Element, said: Expression, **others: str) -> Element:
    return replace(element, attributes={**element.attributes, "aria-label": said, **others})


def _is_list(node: Markup) -> bool:
    return isinstance(node, Element) and node.tag in {"ul", "ol"}


def _classes(element: Element) -> list[str]:
    classes = element.attributes.get("class", "")
    return classes.split() if isinstance(classes, str) else []


SPACES: dict[str, Callable[[Element], Element]] = {
    "answer": _answer,
    "blank": _blank,
    "draw": _drawing_space,
}


def _patient(picture: Element) -> Element:
    """Have a picture wait until the reader comes near it, or prints the page."""
    attributes = picture.attributes
    waits = attributes.get("loading", "lazy")
    return replace(picture, attributes={**attributes, "loading": waits})


FURNISHERS: dict[str, Callable[[Element], Element]] = {
    "span": _ruled,
    "table": _scrolling,
    "th": _corner,
    "li": _named_task,
    "p": _form_line,
    "img": _patient,
}
