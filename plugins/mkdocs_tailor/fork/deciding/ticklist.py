"""Decisions on paper: a list with boxes to tick, for people who use no terminal."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.deciding.action import IN_WORDS, Action, actions_for
from mkdocs_tailor.fork.judging.judgement import Judgement

_FILE = re.compile(r"Your file: `([^`]+)`\s*$")
_BOX = re.compile(r"\s*[-*+]\s+\[([ xX✓✔])\]\s+(.*?)\s*$")
_HEAD = """\
# Decisions

Put an x between the brackets of one line for each part: [x]. Save the file, then run
`{command}`. What is left unticked is decided later.
"""
_BY_WORDS = {words: action for action, words in IN_WORDS.items()}


def ticklist(judgements: Sequence[Judgement], command: str) -> str:
    """Return the list for these overrides; ``command`` is what takes it back."""
    parts = (part for judgement in judgements for part in _part(judgement))
    return "\n".join([_HEAD.format(command=command), *parts])


def _part(judgement: Judgement) -> Iterator[str]:
    override = judgement.override
    yield f"## {override.target}\n"
    yield f"What happened: {judgement.why}\n"
    yield f"Your file: `{override.place.path}`\n"
    for action in actions_for(judgement):
        if action is not Action.EDIT:
            yield f"- [ ] {IN_WORDS[action]}"
    yield ""


@dataclass(slots=True)
class _Reading:
    """The reading of one list."""

    path: str
    known: Mapping[str, Judgement]
    decisions: dict[str, Action] = field(default_factory=dict[str, Action])
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    at: str | None = None
    """The file that the lines are about."""

    def line(self, number: int, line: str) -> None:
        if named := _FILE.match(line):
            self.at = named[1]
            if self.at not in self.known:
                message = f"nothing is to be decided about {self.at} any more"
                self._say(Severity.WARNING, message, number, "make a new list")
        elif (box := _BOX.match(line)) and box[1] != " ":
            self._ticked(box[2], number)

    def _ticked(self, words: str, number: int) -> None:
        action = _BY_WORDS.get(words)
        judgement = self.known.get(self.at or "")
        if judgement is None or self.at is None:
            return
        if action is None or action not in actions_for(judgement):
            choices = "; ".join(IN_WORDS[one] for one in actions_for(judgement))
            self._say(Severity.ERROR, f"'{words}' is no choice here", number, f"choose: {choices}")
        elif self.at in self.decisions:
            self._say(Severity.ERROR, "two boxes are ticked", number, "leave one")
        else:
            self.decisions[self.at] = action

    def _say(self, severity: Severity, message: str, number: int, hint: str) -> None:
        place = Place(self.path, number)
        self.findings.append(Diagnostic(severity, "decisions", message, place, hint))


Read = tuple[dict[str, Action], tuple[Diagnostic, ...]]


def read_ticklist(text: str, path: str, judgements: Sequence[Judgement]) -> Read:
    """Return what was ticked, by the file of the override, and what is wrong with the list."""
    known = {judgement.override.place.path: judgement for judgement in judgements}
    reading = _Reading(path, known)
    for number, line in enumerate(text.splitlines(), 1):
        reading.line(number, line)
    return reading.decisions, tuple(reading.findings)
