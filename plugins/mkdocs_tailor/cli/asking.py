"""Values for a new profile: said on the command line, or asked for."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.schools.accept import Accepted, accept
from mkdocs_tailor.schools.folder import read_file
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.profile import read_profile
from mkdocs_tailor.schools.single_values import lookup
from mkdocs_tailor.schools.variable import Variable
from mkdocs_tailor.schools.variables import Variables

NAMELESS = "new"
"""What a school is called as long as its short name is not chosen."""


def someone_is_there() -> bool:
    """Whether questions can be answered: the input is a terminal."""
    return sys.stdin.isatty()


def filled_in(file: Path, variables: Variables) -> dict[str, Json]:
    """Return the values in a file of details, by the names of the variables.

    Raises `TailorError` with everything that is wrong in it.
    """
    data = read_file(file, str(file))
    profile, findings = read_profile(data, str(file), NAMELESS, variables)
    if wrong := [one for one in errors(findings) if one.code != "missing-value"]:
        raise TailorError(*wrong)
    values = {one.name: lookup(profile.values, one.name) for one in variables.all}
    return {name: value for name, value in values.items() if value is not None}


def answers_from(
    said: Sequence[str],
    variables: Variables,
    console: Console,
    filled: Mapping[str, Json],
    *,
    ask: bool,
) -> dict[str, Json]:
    """Return the values by name: those said as ``name=value``, and the required ones asked for.

    ``filled`` are those known already. Raises `TailorError` with everything that is wrong in what
    was said.
    """
    answers = dict(filled)
    wrong: list[Diagnostic] = []
    for text in said:
        name, _, written = text.partition("=")
        variable = variables.get(name.strip())
        if variable is None or variable not in variables.all:
            wrong.append(_unknown(name.strip(), variables))
            continue
        accepted = accept(variable.shape, written)
        wrong.extend(_problems(variable, accepted))
        answers[variable.name] = accepted.value
    if wrong:
        raise TailorError(*wrong)
    for variable in variables.all if ask else ():
        if variable.required and answers.get(variable.name) is None:
            answers[variable.name] = _ask(variable, console)
    return answers


def _unknown(name: str, variables: Variables) -> Diagnostic:
    hint = advice(name, [variable.name for variable in variables.all])
    message = f"there is no variable '{name}'"
    return Diagnostic(Severity.ERROR, "unknown-variable", message, hint=hint)


def _problems(variable: Variable, accepted: Accepted) -> Iterator[Diagnostic]:
    for problem in accepted.problems:
        message = f"{variable.label}: {problem.message}"
        yield Diagnostic(Severity.ERROR, problem.code, message, hint=problem.hint)


def _ask(variable: Variable, console: Console) -> Json:
    """Ask until the answer comes through the gate."""
    console.print(Text(f"{variable.label}. {variable.hint} For example: {variable.example}"))
    while True:
        accepted = accept(variable.shape, str(typer.prompt(variable.label)))
        if accepted.value is not None:
            return accepted.value
        for finding in _problems(variable, accepted):
            console.print(Text(str(finding)))
