"""What binds a control to the store (ECMA-376 part 1, 17.5.2.6 and 22.5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from support.house_rules.controls import controls
from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import DS, Element, attribute, found, shown, w

CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
"""Word's own identifier of the core properties."""
CORE_PART = "docProps/core.xml"
GUID = re.compile(r"\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
PREFIX = re.compile(r"xmlns:(\w+)=['\"]([^'\"]*)['\"]")
STEP = re.compile(r"(?:([\w.-]+):)?[\w.-]+\[\d+\]")


@dataclass(frozen=True, slots=True)
class Binding:
    """How one control is bound."""

    part: str
    control: Element
    path: str
    prefixes: dict[str, str]
    store: Element | None

    def hits(self) -> list[Element]:
        """Return the elements that the path finds; none for what is no path."""
        if self.store is None:
            return []
        try:
            hits = self.store.getroottree().xpath(self.path, namespaces=self.prefixes)
        except etree.XPathError:
            return []
        return cast("list[Element]", hits) if isinstance(hits, list) else []


def bindings(handout: Handout) -> Iterator[Binding]:
    """Yield the bindings of all controls."""
    stores = handout.stores()
    if CORE_PART in handout.parts:
        stores[CORE] = handout.parts[CORE_PART]
    for part, control in controls(handout):
        binding = found(control, "sdtPr", "dataBinding")
        if binding is not None:
            prefixes = dict(PREFIX.findall(attribute(binding, "prefixMappings")))
            store = stores.get(attribute(binding, "storeItemID"))
            yield Binding(part, control, attribute(binding, "xpath"), prefixes, store)


def stores_are_there(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        identifier = root.get(f"{{{DS}}}itemID")
        if identifier is not None and not GUID.fullmatch(identifier):
            yield f"{name}: {identifier} is no upper-case GUID in braces"
    for binding in bindings(handout):
        if binding.store is None:
            yield f"{binding.part}: {binding.path} is bound to a store that is not there"


def stores_are_related(handout: Handout) -> Iterator[str]:
    related = set(handout.related(DOCUMENT, "customXml"))
    for name in handout.store_names():
        if not any(one in handout.parts for one in handout.related(name, "customXmlProps")):
            yield f"{name} is not related to its properties"
        if name not in related:
            yield f"the document is not related to {name}"


def paths_are_paths(handout: Handout) -> Iterator[str]:
    for binding in bindings(handout):
        steps = [STEP.fullmatch(step) for step in binding.path.removeprefix("/").split("/")]
        if not binding.path.startswith("/") or None in steps:
            yield f"{binding.part}: {binding.path} has not an index on every step"
        for step in filter(None, steps):
            if step[1] and step[1] not in binding.prefixes:
                yield f"{binding.part}: {binding.path} uses {step[1]}, which is not declared"


def paths_find_one(handout: Handout) -> Iterator[str]:
    for binding in bindings(handout):
        if binding.store is not None and _is_path(binding) and len(binding.hits()) != 1:
            yield f"{binding.part}: {binding.path} finds {len(binding.hits())} places"


def _is_path(binding: Binding) -> bool:
    steps = [STEP.fullmatch(step) for step in binding.path.removeprefix("/").split("/")]
    return all(step and (not step[1] or step[1] in binding.prefixes) for step in steps)


def values_agree(handout: Handout) -> Iterator[str]:
    for binding in bindings(handout):
        for hit in binding.hits()[:1]:
            content = binding.control.find(w("sdtContent"))
            here = "" if content is None else shown(content)
            stored = "".join(str(text) for text in hit.itertext())
            if here != stored:
                yield f"{binding.part}: {binding.path} holds {stored!r}, the page shows {here!r}"


RULES = (
    Rule(29, "stores are there under upper-case GUIDs", stores_are_there),
    Rule(30, "stores are related to their properties and to the document", stores_are_related),
    Rule(31, "paths have an index on every step, and declared prefixes", paths_are_paths),
    Rule(32, "paths find exactly one place", paths_find_one),
    Rule(33, "what is shown equals what is stored", values_agree),
)
