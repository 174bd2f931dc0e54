"""Shapes as they stand in the cases of the gate, which a program in another language reads too."""

from collections.abc import Mapping
from typing import Any

from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape


def shape_from_json(declared: Mapping[str, Any]) -> Shape:
    if "list" in declared:
        return ListOf(shape_from_json(declared["list"]))
    if "record" in declared:
        fields = {name: shape_from_json(field) for name, field in declared["record"].items()}
        return Record(fields, shown=declared.get("shown"))
    rules = {name: rule for name, rule in declared.items() if name not in {"kind", "options"}}
    return Scalar(Kind(declared["kind"]), options=tuple(declared.get("options", ())), **rules)
