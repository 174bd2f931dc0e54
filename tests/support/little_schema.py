"""As much of JSON Schema as the schema of profiles uses."""

import re
from collections.abc import Iterator
from typing import Any, cast

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
KNOWN = frozenset(
    ["$schema", "title", "description", "examples", "default", "type", "properties", "required",
     "additionalProperties", "items", "maxItems", "enum", "minimum", "maximum", "maxLength",
     "pattern"]
)  # fmt: skip


def faults(schema: dict[str, Any], value: object, path: str = "") -> Iterator[str]:
    """Yield where the value does not keep to the schema."""
    assert schema.keys() <= KNOWN
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: not one of the options"
    if "type" in schema and not any(is_of(name, value) for name in schema["type"]):
        yield f"{path}: not {schema['type']}"
        return
    if isinstance(value, str) and len(value) > schema.get("maxLength", len(value)):
        yield f"{path}: too long"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{path}: not {schema['pattern']}"
    if is_of("number", value) and not in_bounds(schema, cast("float", value)):
        yield f"{path}: out of bounds"
    yield from faults_inside(schema, value, path)


def faults_inside(schema: dict[str, Any], value: object, path: str) -> Iterator[str]:
    if isinstance(value, list):
        for at, item in enumerate(cast("list[object]", value)):
            yield from faults(schema["items"], item, f"{path}/{at}")
    if isinstance(value, dict):
        found = cast("dict[str, object]", value)
        for name in schema.get("required", ()):
            if name not in found:
                yield f"{path}: no {name}"
        for name, part in found.items():
            if name in schema["properties"]:
                yield from faults(schema["properties"][name], part, f"{path}/{name}")
            else:
                yield f"{path}: {name} is not known"


def in_bounds(schema: dict[str, Any], value: float) -> bool:
    return schema.get("minimum", value) <= value <= schema.get("maximum", value)


def is_of(name: str, value: object) -> bool:
    if name == "number" and isinstance(value, bool):
        return False
    return isinstance(value, TYPES[name])
