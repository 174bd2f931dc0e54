"""A layer: the overrides of one school, or of one group of schools."""

from dataclasses import dataclass

from mkdocs_tailor.fork.overrides.override import Override

OVERRIDES = "overrides"
"""The folder of a layer's overrides, in the folder of the school or the group."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one owner changes. Layers lie on each other: upstream, groups, the school."""

    name: str
    """The short name of the school or the group: ``st-brides``."""
    label: str
    """What people call it."""
    overrides: tuple[Override, ...] = ()
