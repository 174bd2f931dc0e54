"""What a YAML reader complains of, in words that help whoever wrote the file."""

import re

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity

_FORBIDDEN = re.compile(
    "[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

_COLON = re.compile(r":(?: |$)")
_NEVER_CLOSED = re.compile(r"unexpected end of stream|expected ',' or|flow node")
_WORDS = (
    (r"tab character|'\\t'", "a tab stands here", "use spaces to indent"),
    (
        r"cannot start any token",
        "a value cannot begin with this character",
        "put the value in quotation marks",
    ),
    (
        r"sequence entries are not allowed",
        "a list begins on the line of its name",
        "put each item on a line of its own that begins with '- '",
    ),
    (
        r"could not find expected ':'",
        "there is no colon after the name",
        "write it like 'name: value'",
    ),
    (
        r"expected key|expected '-' indicator|expected <block end>",
        "the line does not fit the lines above it",
        "line up the names, and close every quotation mark",
    ),
    (r"unexpected end of stream", "a quotation mark is never closed", "add the closing one"),
    (r"expected ',' or '}'", "a brace is never closed", "add the closing '}'"),
    (r"expected ',' or '\]'|flow node", "a bracket is never closed", "add the closing ']'"),
    (r"unknown escape", "a backslash stands in double quotation marks", "write it twice"),
)
"""What the message of the YAML reader (of both, libyaml's and PyYAML's) holds; what that means to
whoever wrote the file; the mend."""


def forbidden_character(text: str, path: str) -> Diagnostic | None:
    """Return a finding for the first character that a YAML file may not hold (YAML 1.2, 5.1)."""
    found = _FORBIDDEN.search(text)
    if not found:
        return None
    before = text[: found.start()]
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"there is an invisible character, U+{ord(found.group()):04X}"
    return Diagnostic(Severity.ERROR, "control-character", message, place, "delete it")


def explain(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """Return the finding for a YAML error in the text."""
    problem = error.problem or "the file cannot be read"
    begun = error.context_mark if _NEVER_CLOSED.search(problem) else None
    mark = begun or error.problem_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    message, hint = _words(problem, text.split("\n"), place)
    return Diagnostic(Severity.ERROR, "not-yaml", message, place, hint)


def _words(problem: str, lines: list[str], place: Place) -> tuple[str, str]:
    number, column = (place.line or 1) - 1, (place.column or 1) - 1
    line = lines[number] if number < len(lines) else ""
    if line[column:].startswith("\t"):
        problem = "tab character"
    elif "mapping values are not allowed" in problem:
        return _stray_colon(line, lines[number - 1] if number else "")
    for sign, message, hint in _WORDS:
        if re.search(sign, problem):
            return message, hint
    return f"this is not YAML: {problem}", "compare the line with those above it"


def _stray_colon(line: str, above: str) -> tuple[str, str]:
    """Return why a colon is not expected in a line."""
    if len(_COLON.findall(line)) > 1:
        return "there is a second colon", "put the value in quotation marks"
    if not _COLON.search(above):
        return "there is no colon in the line above", "write it like 'name: value'"
    return "the line is indented too far", "line it up with the lines around it"
