"""The markup tree: a page's HTML as plain values, with what is open as nodes of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.language.records import Expression


@dataclass(frozen=True, slots=True)
class Element:
    """An HTML element. An attribute is text, or an expression (a tuple) where it is open."""

    tag: str
    attributes: Mapping[str, Expression] = field(default_factory=dict[str, Expression])
    children: tuple["Markup", ...] = ()


Markup: TypeAlias = str | Element | Field | Choice["Markup"] | Repeat["Markup"] | Named["Markup"]
"""A node of the markup tree; a ``str`` is text, unescaped."""

Tree: TypeAlias = tuple[Markup, ...]
