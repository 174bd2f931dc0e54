"""YAML as it was written, as a tree: each value is text, and knows where it stands."""

from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.schools.plain import Json


@dataclass(frozen=True, slots=True)
class YamlText:
    """A single value. ``None`` where a key has no value."""

    text: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list."""

    items: tuple["YamlNode", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """A key with its value."""

    key: str
    value: "YamlNode"
    place: Place
    """Where the key stands."""


@dataclass(frozen=True, slots=True)
class YamlMap:
    """Keys with values, in the order of the file."""

    entries: tuple[YamlEntry, ...]
    place: Place


YamlNode: TypeAlias = YamlText | YamlList | YamlMap


def plain(node: YamlNode | None) -> Json:
    """Return the values alone, each as its text."""
    if node is None:
        return None
    if isinstance(node, YamlText):
        return node.text
    if isinstance(node, YamlList):
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.value) for entry in node.entries}


def place_of(node: YamlNode, path: tuple[str | int, ...]) -> Place:
    """Return where the value at the path stands, or what there is on the way to it.

    For the value of a key that is the key: people look for the name.
    """
    place = node.place
    for step in path:
        found = _step(node, step)
        if not found:
            break
        node, place = found
    return place


def _step(node: YamlNode, step: str | int) -> tuple[YamlNode, Place] | None:
    if isinstance(node, YamlMap):
        return next(((e.value, e.place) for e in node.entries if e.key == step), None)
    if isinstance(node, YamlList) and isinstance(step, int) and step < len(node.items):
        return node.items[step], node.items[step].place
    return None
