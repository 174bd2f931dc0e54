"""Lists, and lists of tasks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Item, Items, List
from mkdocs_tailor.document.reader.boxes import without_box
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.parts import parts
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

FORMS = frozenset("1aAiI")
"""How a list can be numbered, as HTML names it."""

LARGEST = 0x7FFF
"""The largest number that a list of Word begins with."""

_TAGS = frozenset(("li",))


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the list; what stands in it outside items becomes an item."""
    items = tuple(_items(element.children, reading))
    if not items or element.tag != "ol":
        return (List(ordered=False, items=items),) if items else ()
    start, form = _whole(element, "start"), text_attribute(element, "type").strip()
    if "reversed" in element.attributes:
        items, start = _backwards(items, start, reading), None
    first = 1 if start is None else start
    return (List(ordered=True, items=items, start=first, form=form if form in FORMS else ""),)


def _items(tree: Tree, reading: Reading) -> Iterator[Items]:
    for part in parts(tree, _TAGS):
        match part:
            case Element():
                yield _item(part, reading)
            case tuple():
                yield Item(reading.blocks(part))
            case _:
                yield from carried(part, lambda branch: tuple(_items(branch, reading)))


def _item(element: Element, reading: Reading) -> Item:
    ticked, children = without_box(element.children)
    return Item(reading.blocks(children), ticked, _whole(element, "value"))


def _whole(element: Element, name: str) -> int | None:
    """Return the number that an attribute gives; None where it gives none that can be shown."""
    written = text_attribute(element, name).strip()
    number = int(written) if re.fullmatch("[0-9]{1,6}", written) else -1
    return number if 0 <= number <= LARGEST else None


def _backwards(items: tuple[Items, ...], start: int | None, reading: Reading) -> tuple[Items, ...]:
    """Return the items with their numbers, down to 1 where no other start is given."""
    counted: list[Items] = []
    number = len(items) if start is None else start
    for item in items:
        if not isinstance(item, Item):
            reading.remark(
                "list-reversed",
                "list",
                "a list that counts down holds a choice, so in the Word file it counts up",
                "write it without {% if %} and {% for %}",
            )
            return items
        number = number if item.value is None else item.value
        counted.append(replace(item, value=max(0, number)))
        number -= 1
    return tuple(counted)
