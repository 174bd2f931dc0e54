"""The cases of `tests/cases/master/`: members, schools, the master, and what must come of it.

A case is one JSON file, so that an implementation in another language can read it as well. A
member is its name and its text, its name and its program, or its name and the slot of a picture;
print variants come third, or the word ``shared``. The steps of a program are those of the
specification, with literals and expressions written out in place. The bytes of pictures are
written in base 64.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.expressions import from_json
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.parts import Form, Member, Program, Step, Value
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures, Slot

HERE = Place("tests/cases/master")


@dataclass(frozen=True)
class CaseSchool:
    """A school that a case is tailored for, and the print variant."""

    environment: dict[str, Any]
    variant: str
    pictures: SchoolPictures

    @property
    def values(self) -> Values:
        return Values(self.environment, self.pictures)


@dataclass(frozen=True)
class MasterCase:
    """One case file as it was read."""

    data: Mapping[str, Any]

    @property
    def members(self) -> tuple[Member, ...]:
        return tuple(_member(*member) for member in self.data["members"])

    @property
    def master(self) -> bytes:
        return b64decode(self.data["master"])

    @property
    def schools(self) -> list["CaseSchool"]:
        return [
            CaseSchool(
                school["environment"],
                school.get("variant", "standard"),
                {name: _picture(**one) for name, one in school.get("pictures", {}).items()},
            )
            for school in self.data["schools"]
        ]

    def completed(self, *, anew: bool) -> dict[str, Any]:
        """The case with its hashes as they come out now; and with its master made anew."""
        data = write_master(self.members) if anew else self.master
        master = Master.load(data)
        schools = [
            {**written, "sha256": sha256(tailor(master, school.values, school.variant)).hexdigest()}
            for written, school in zip(self.data["schools"], self.schools, strict=True)
        ]
        return {**self.data, "schools": schools, "master": b64encode(data).decode()}


def _member(
    name: str,
    content: str | list[Any] | dict[str, str],
    variants: Mapping[str, Any] | Literal["shared"] | None = None,
) -> Member:
    if isinstance(content, dict):
        return Member(name, Slot(**content))
    if variants == "shared":
        return Member(name, _held(content), shared=True)
    others = tuple((variant, _held(held)) for variant, held in (variants or {}).items())
    return Member(name, _held(content), others)


def _held(content: str | list[Any]) -> bytes | Program:
    return content.encode() if isinstance(content, str) else _program(content)


def _picture(data: str, width: int, height: int) -> SchoolPicture:
    return SchoolPicture(b64decode(data), width, height)


def _program(steps: list[Any]) -> Program:
    return tuple(step if isinstance(step, str) else _step(*step) for step in steps)


def _step(kind: str, expression: object, *rest: Any) -> Step:  # noqa: ANN401  as JSON has it
    if kind == "if":
        then, otherwise = map(_program, rest)
        return Choice(from_json(expression), then, otherwise, HERE)
    if kind == "for":
        variable, body, otherwise = rest
        return Repeat(from_json(expression), variable, _program(body), _program(otherwise), HERE)
    return Value(from_json(expression), Form(kind))
