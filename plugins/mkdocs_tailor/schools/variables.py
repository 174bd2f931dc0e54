"""All the variables: what ``variables.yml`` declares."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.declared import Declarations, read_declarations
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.shapes import COPIES, COPY, Kind, Record, Scalar, Shape
from mkdocs_tailor.schools.shaping import Shaper
from mkdocs_tailor.schools.variable import Checks, Group, Variable, Visibility
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import YamlNode, place_of

_COPY_SHAPE = Scalar(Kind.CHOICE, "Copy", options=COPIES)


@dataclass(frozen=True, slots=True)
class Variables:
    """What is declared. Without a file nothing is, but the reserved ``copy``."""

    all: tuple[Variable, ...] = ()
    """In the order of the file, without their parts."""
    groups: tuple[Group, ...] = ()
    by_name: Mapping[str, Variable] = field(default_factory=dict[str, Variable])
    """The variables and their parts: ``people.dsl`` and ``people.dsl.room``."""
    shapes: Mapping[str, Shape] = field(default_factory=lambda: {COPY: _COPY_SHAPE})
    """The roots: a record for each group, and the reserved ``copy``."""
    checks: Checks = field(default_factory=Checks)

    def get(self, name: str) -> Variable | None:
        """Return the variable, or the part of one, that has the dotted name."""
        return self.by_name.get(name)

    def visibility(self, name: str) -> Visibility:
        """Return where the value with the dotted name may appear.

        What is not declared by itself, like the ``start`` of a date range, goes with what it
        belongs to.
        """
        while name and name not in self.by_name:
            name = name.rpartition(".")[0]
        return self.by_name[name].visibility if name else Visibility.PUBLIC


def read_variables(text: str, path: str) -> tuple[Variables, tuple[Diagnostic, ...]]:
    """Return the variables that the text of ``variables.yml`` declares, and all that is wrong.

    ``path`` is for the findings. With errors in the form of the file there are no variables; of
    what is declared wrongly, only that is left out.
    """
    root, findings = read_yaml(text, path)
    if root is None:
        return Variables(), findings or (_empty(path),)
    declarations, wrong = read_declarations(root)
    if declarations is None:
        return Variables(), (*findings, *wrong)
    shaper = Shaper(declarations, root)
    variables = _assemble(declarations, root, shaper)
    mistaken = _unknown_names(declarations, variables, root)
    return variables, (*findings, *shaper.findings, *mistaken)


def _empty(path: str) -> Diagnostic:
    hint = "delete it, or declare a variable"
    return Diagnostic(Severity.ERROR, "bad-declaration", "the file is empty", Place(path), hint)


def _assemble(declarations: Declarations, root: YamlNode, shaper: Shaper) -> Variables:
    found = [
        v for name, group in declarations.groups.items() for v in shaper.variables(name, group)
    ]
    by_name = {variable.name: variable for variable in found}
    declared = tuple(v for v in found if v.name.count(".") == 1)
    groups = tuple(
        Group(name, group.label, place_of(root, ("groups", name)))
        for name, group in declarations.groups.items()
    )
    shapes: dict[str, Shape] = {group.name: _record(group, declared) for group in groups}
    checks = Checks(declarations.checks.order, declarations.checks.weekday)
    return Variables(declared, groups, by_name, {**shapes, COPY: _COPY_SHAPE}, checks)


def _record(group: Group, variables: tuple[Variable, ...]) -> Record:
    fields = {v.name.partition(".")[2]: v.shape for v in variables if v.group == group.name}
    return Record(fields, group.label)


def _unknown_names(
    declarations: Declarations, variables: Variables, root: YamlNode
) -> Iterator[Diagnostic]:
    """Yield a finding for each ``when`` and each check that names what is not there."""
    questions = [v.name for v in variables.all if v.shape == _yes_no(v)]
    for group, declared in declarations.groups.items():
        path = ("groups", group)
        yield from _unknown(declared.when, questions, (*path, "when"), root)
        for name, variable in declared.variables.items():
            whole = (*path, "variables", name, "when")
            yield from _unknown(variable.when, questions, whole, root)
    for rule, rows in declarations.checks:
        for at, row in enumerate(rows):
            for name in row:
                yield from _unknown(name, [*variables.by_name], ("checks", rule, at), root)


def _yes_no(variable: Variable) -> Scalar | None:
    shape = variable.shape
    return shape if isinstance(shape, Scalar) and shape.kind is Kind.YES_NO else None


def _unknown(
    name: str | None, known: list[str], path: tuple[str | int, ...], root: YamlNode
) -> Iterator[Diagnostic]:
    if name is not None and name not in known:
        message = f"'{name}' is not a variable that fits here"
        place = place_of(root, path)
        hint = advice(name, known)
        yield Diagnostic(Severity.ERROR, "bad-declaration", message, place, hint)
