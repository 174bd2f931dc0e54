"""The plain values that YAML files, JSON files and expressions have in common."""

from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""Text, numbers, yes/no, lists and groups of them; ``None`` is nothing given."""
