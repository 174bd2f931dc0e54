"""One school's values: read from its ``profile.yml``, with everything that is wrong at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.schools.accept import accept
from mkdocs_tailor.schools.doubts import doubts
from mkdocs_tailor.schools.gate.problem import Path, Problem
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import COPY, Record
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.slug import slug_problem
from mkdocs_tailor.schools.source_file import read_source
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.schools.yaml_source import read_yaml
from mkdocs_tailor.schools.yaml_tree import YamlMap, YamlNode, place_of, plain

_NAME_STEPS = 2
"""A variable is named by its group and its own name; what follows are parts."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What one school has said of itself."""

    slug: str
    """The name of its folder."""
    values: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """By group and name; only what was given, each value as the gate lets it through."""
    unfilled: tuple[Variable, ...] = ()
    """What the school has still to fill in: what it was asked for and nothing is assumed of."""


def read_profile(
    data: bytes, path: str, slug: str, variables: Variables
) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """Return the profile in a file's bytes, and all that is wrong with it, in the file's order.

    ``path`` is for the findings. A value that is wrong is left out of the profile, so that a
    caller may go on in spite of errors.
    """
    root, findings = _read(data, path)
    wrong_slug = slug_problem(slug)
    found = (*findings, *([wrong_slug] if wrong_slug else []))
    if root is None:
        return Profile(slug, {}, _unfilled({}, variables)), found
    profile, wrong = profile_from(root, slug, variables)
    return profile, tuple(sorted((*found, *wrong), key=_line))


def profile_from(
    root: YamlMap, slug: str, variables: Variables
) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """Return the profile that the values in a tree make, and what the gate says of them.

    A value that is wrong is left out.
    """
    fields = {name: shape for name, shape in variables.shapes.items() if name != COPY}
    accepted = accept(Record(fields), plain(root))
    values = accepted.value if isinstance(accepted.value, dict) else {}
    wrong = [_wrong(problem, root, variables) for problem in accepted.problems]
    missing = _missing(values, accepted.problems, root, variables)
    found = [*wrong, *missing, *_doubtful(values, root, variables)]
    return Profile(slug, values, _unfilled(values, variables)), tuple(sorted(found, key=_line))


def _line(finding: Diagnostic) -> int:
    return (finding.place.line or 0) if finding.place else 0


def _read(data: bytes, path: str) -> tuple[YamlMap | None, tuple[Diagnostic, ...]]:
    text, unreadable = read_source(data, path)
    if text is None:
        return None, unreadable
    root, findings = read_yaml(text, path)
    if isinstance(root, YamlMap):
        return root, findings
    if root is None and findings:
        return None, findings
    if root is None:
        return YamlMap((), Place(path, 1)), (
            _error(
                "empty-profile", "the profile is empty", Place(path), "fill in the school's name"
            ),
        )
    hint = "write it like 'school:' and, two spaces further in, 'name: …'"
    message = "the profile is a list or one value, not names with values"
    return None, (*findings, _error("not-a-profile", message, root.place, hint))


def _error(code: str, message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, place, hint)


def _wrong(problem: Problem, root: YamlNode, variables: Variables) -> Diagnostic:
    place = place_of(root, problem.path)
    if problem.code == "unknown-name":
        return _unknown(problem, place, variables)
    message = f"{label_of(problem.path, variables)}: {problem.message}"
    return _error(problem.code, message, place, problem.hint)


def _unknown(problem: Problem, place: Place, variables: Variables) -> Diagnostic:
    """Name the variable whole, and find it in another group if it is there."""
    name = _dotted(problem.path)
    elsewhere = [v.name for v in variables.all if v.name.endswith(f".{problem.path[-1]}")]
    if len(problem.path) == _NAME_STEPS and elsewhere:
        hint = f"did you mean '{elsewhere[0]}'?"
    else:
        hint = problem.hint
    return _error("unknown-variable", f"there is no variable '{name}'", place, hint)


def _missing(
    values: Mapping[str, Json], problems: tuple[Problem, ...], root: YamlNode, variables: Variables
) -> Iterator[Diagnostic]:
    """Yield what is required and was not given; what was given wrongly has its finding already."""
    wrong = {_dotted(problem.path) for problem in problems}
    for variable in variables.all:
        given = lookup(values, variable.name) is not None or variable.name in wrong
        if variable.required and not given:
            place = place_of(root, (variable.group,))
            message = f"{variable.label} ({variable.name}) is missing"
            yield _error("missing-value", message, place, f"write it like {variable.example}")


def _doubtful(
    values: Mapping[str, Json], root: YamlNode, variables: Variables
) -> Iterator[Diagnostic]:
    for doubt in doubts(values, variables):
        message = f"{label_of(doubt.path, variables)}: {doubt.message}"
        place = place_of(root, doubt.path)
        yield Diagnostic(Severity.WARNING, doubt.code, message, place, doubt.hint)


def _unfilled(values: Mapping[str, Json], variables: Variables) -> tuple[Variable, ...]:
    return tuple(
        variable
        for variable in asked_for(values, variables)
        if lookup(values, variable.name) is None and not _is_assumed(variable, variables)
    )


def asked_for(values: Mapping[str, Json], variables: Variables) -> tuple[Variable, ...]:
    """Return the variables that a school with these values is asked for."""
    return tuple(v for v in variables.all if not v.when or _holds(v.when, values, variables))


def _holds(question: str, values: Mapping[str, Json], variables: Variables) -> bool:
    variable, answer = variables.get(question), lookup(values, question)
    if answer is None and variable:
        answer = variable.default
    return answer is not False


def _is_assumed(variable: Variable, variables: Variables) -> bool:
    """Whether something is assumed of the variable, or of a field of its record."""
    if variable.default is not None:
        return True
    if not isinstance(variable.shape, Record):
        return False
    parts = [variables.get(f"{variable.name}.{name}") for name in variable.shape.fields]
    return any(part is not None and part.default is not None for part in parts)


def label_of(path: Path, variables: Variables) -> str:
    """Return what people call the value at the path: ``Staff who run mentoring: role, item 2``."""
    name = _dotted(path)
    group = next((group.label for group in variables.groups if group.name == name), name)
    variable = variables.get(name)
    item = "".join(f", item {step + 1}" for step in path if isinstance(step, int))
    return (variable.label if variable else group) + item


def _dotted(path: Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))
