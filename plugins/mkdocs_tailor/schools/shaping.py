"""From declarations to variables with their shapes and parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.schools import declared_rules as rules
from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.declared import (
    Declarations,
    DeclaredField,
    DeclaredGroup,
    DeclaredShape,
    DeclaredVariable,
)
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.gate.problem import Path
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape
from mkdocs_tailor.schools.variable import Variable, Visibility
from mkdocs_tailor.schools.yaml_tree import YamlNode, place_of

_LIST_OF = "list of "


class Shaper:
    """Makes the variables of one file; what is wrong collects in ``findings``."""

    def __init__(self, declarations: Declarations, root: YamlNode) -> None:
        self.declared = declarations.shapes
        self.root = root
        self.findings: list[Diagnostic] = []
        self.records: dict[str, Record] = {}
        for name, shape in declarations.shapes.items():
            self.records[name] = self.record(name, shape)

    def find(self, path: Path, complaints: Iterable[rules.Complaint]) -> None:
        """Write down what is wrong at the path."""
        for key, message, hint in complaints:
            place = place_of(self.root, (*path, key) if key else path)
            self.findings.append(
                Diagnostic(Severity.ERROR, "bad-declaration", message, place, hint)
            )

    def record(self, name: str, declared: DeclaredShape) -> Record:
        """Return the record that a named shape stands for; it may use the shapes above it."""
        self.find(("shapes", name), rules.about_shape(name, declared))
        shapes: dict[str, Shape] = {}
        for field, part in declared.fields.items():
            path = ("shapes", name, "fields", field)
            self.find(path, rules.about_name(field))
            if shape := self.shape(part, path):
                shapes[field] = shape
        return Record(shapes, declared.label, declared.shown if declared.shown in shapes else None)

    def variables(self, name: str, group: DeclaredGroup) -> Iterator[Variable]:
        """Yield the variables of a group, each followed by its parts."""
        self.find(("groups", name), rules.about_name(name, root=True))
        for own, declared in group.variables.items():
            path = ("groups", name, "variables", own)
            self.find(path, rules.about_name(own))
            if shape := self.shape(declared, path):
                variable = self.variable(f"{name}.{own}", declared, shape, path)
                seen = declared.visibility or group.visibility
                yield replace(variable, visibility=seen, when=variable.when or group.when)
                yield from self.parts(variable.name, shape, declared.type, seen)

    def parts(
        self, name: str, shape: Shape, type_name: str, around: Visibility
    ) -> Iterator[Variable]:
        """Yield the fields of a record, or of the records in a list, as variables of their own."""
        record = shape.item if isinstance(shape, ListOf) else shape
        if not isinstance(record, Record):
            return
        shape_name = type_name.removeprefix(_LIST_OF)
        declared = self.declared[shape_name].fields
        for field, part in record.fields.items():
            path = ("shapes", shape_name, "fields", field)
            own = declared[field].visibility or around
            seen = around if around is Visibility.DOCUMENT else own
            variable = self.variable(f"{name}.{field}", declared[field], part, path)
            yield replace(variable, visibility=seen)
            yield from self.parts(variable.name, part, declared[field].type, seen)

    def variable(self, name: str, declared: DeclaredField, shape: Shape, path: Path) -> Variable:
        """Return one variable or part; its default has come through the gate."""
        own = declared if isinstance(declared, DeclaredVariable) else None
        return Variable(
            name,
            shape,
            shape.label,
            declared.hint,
            declared.example,
            name.partition(".")[0],
            declared.visibility or Visibility.PUBLIC,
            own.required if own else False,
            accept(shape, declared.default).value,
            place_of(self.root, path),
            own.when if own else None,
        )

    def shape(self, declared: DeclaredField, path: Path) -> Shape | None:
        """Return the shape that is declared, or ``None`` when there is no such type."""
        item = self.single(declared, declared.type.removeprefix(_LIST_OF), path)
        if item is None:
            return None
        shape = ListOf(item, declared.label) if declared.type.startswith(_LIST_OF) else item
        self.find(path, rules.about_values(declared, shape))
        self.find(path, rules.about_printing(declared, shape))
        return shape

    def single(self, declared: DeclaredField, type_name: str, path: Path) -> Shape | None:
        """Return the shape of one value, or of one item of a list."""
        if record := self.records.get(type_name):
            return _for_variable(record, declared.label, declared.reads_as)
        kinds = [kind.value for kind in Kind]
        if type_name in kinds:
            self.find(path, rules.about_limits(declared, Kind(type_name)))
            return _scalar(declared, Kind(type_name))
        hint = advice(type_name, [*kinds, *self.records])
        self.find(path, [("type", f"there is no type '{type_name}'", hint)])
        return None


def _scalar(declared: DeclaredField, kind: Kind) -> Scalar:
    return Scalar(
        kind,
        declared.label,
        declared.reads_as,
        declared.options,
        declared.example if isinstance(declared.example, str) else "",
        "" if rules.pattern_problem(declared.pattern) else declared.pattern,
        declared.least,
        declared.most,
    )


def _for_variable(record: Record, label: str, reads_as: str | None) -> Record:
    """Return the record as one variable has it: with its label, and its words where it misses."""
    fields: dict[str, Shape] = {}
    for name, shape in record.fields.items():
        shown = name == record.shown
        own = label if shown else f"{label}: {_lowered(shape.label)}"
        fields[name] = _part(shape, own, reads_as if shown else None)
    return replace(record, fields=fields, label=label)


def _part(shape: Shape, label: str, reads_as: str | None) -> Shape:
    if isinstance(shape, Record):
        return _for_variable(shape, label, reads_as)
    if isinstance(shape, Scalar):
        return replace(shape, label=label, reads_as=reads_as or shape.reads_as)
    return replace(shape, label=label)


def _lowered(label: str) -> str:
    """Return the label as it stands inside a sentence; abbreviations keep their capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
