"""Handouts as somebody edits them in Word, and what becomes of them in a small project."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from typer.testing import CliRunner

from mkdocs_tailor.cli import app
from mkdocs_tailor.cli.remaking import remaker_for
from mkdocs_tailor.cli.whose import version_of
from mkdocs_tailor.fork.importing.maker import Which
from mkdocs_tailor.fork.importing.opening.package import open_package
from mkdocs_tailor.fork.importing.opening.tracked import Changes
from mkdocs_tailor.fork.importing.reading.handout import known_from, read_handout
from mkdocs_tailor.fork.importing.reading.line import Line
from support.sites import Site

SCHOOL = "hill"
Element = Any  # lxml, through python-docx


@dataclass(frozen=True, slots=True)
class Edited:
    """A handout in the hands of somebody with a word processor."""

    document: Any

    @classmethod
    def of(cls, data: bytes) -> "Edited":
        return cls(Document(BytesIO(data)))

    def paragraph(self, words: str) -> Element:
        """Return the first paragraph that holds these words."""
        found = (one for one in self.document.element.iter(qn("w:p")) if words in text_of(one))
        return next(found)

    def reword(self, old: str, new: str) -> None:
        """Type over some words that stand in one run."""
        text = next(one for one in self.document.element.iter(qn("w:t")) if old in (one.text or ""))
        text.text = text.text.replace(old, new, 1)

    def add_after(self, words: str, text: str, *, style: str | None = None) -> None:
        """Type a paragraph below another one, of its style or of a named one."""
        above = self.paragraph(words)
        added = element("w:p")
        properties = above.find(qn("w:pPr"))
        if properties is not None and style is None:
            added.append(deepcopy(properties))
        if style:
            properties = element("w:pPr")
            properties.append(element("w:pStyle", {"w:val": style}))
            added.append(properties)
        added.append(run(text))
        above.addnext(added)

    def remove(self, words: str) -> None:
        """Delete a paragraph."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def controls(self, tag: str) -> Iterator[Element]:
        """Yield the content controls with a tag that begins so."""
        for control in self.document.element.iter(qn("w:sdt")):
            named = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
            if named is not None and named.get(qn("w:val")).startswith(tag):
                yield control

    def data(self) -> bytes:
        """Return the file as it is saved."""
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def element(name: str, attributes: dict[str, str] | None = None) -> Element:
    """Return an element of WordprocessingML: ``w:p``."""
    return OxmlElement(name, {qn(key): value for key, value in (attributes or {}).items()})


def text_of(holder: Element) -> str:
    return "".join(one.text or "" for one in holder.iter(qn("w:t")))


def run(text: str) -> Element:
    made, held = element("w:r"), element("w:t")
    held.text = text
    held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(held)
    return made


@dataclass(frozen=True, slots=True)
class Desk:
    """A small project, and a page of it whose handouts are edited."""

    project: Site
    uri: str

    def handout(self, copy: str = "teacher", school: str = SCHOOL) -> bytes:
        """Return a handout as the project makes it now, the school's own words included."""
        version = version_of(self.project.config, school, None)
        maker = remaker_for(self.uri, version, version.places, self.project.config, "")
        made = maker.handout(Which(copy))
        assert made is not None
        return made

    def edited(self, edit: Callable[[Edited], None], copy: str = "teacher") -> Path:
        """Return the file that comes of editing a handout."""
        handout = Edited.of(self.handout(copy))
        edit(handout)
        return self.saved(handout.data())

    def saved(self, data: bytes, name: str = "edited.docx") -> Path:
        path = self.project.root / name
        path.write_bytes(data)
        return path

    def imported(self, file: Path, *options: str, school: str = SCHOOL) -> tuple[int, str]:
        """Run the command, and return its exit code and what it said on one line."""
        config = ("--config", str(self.project.config))
        command = ["import", str(file), "--school", school, *options, *config]
        result = CliRunner().invoke(app, command)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, " ".join(result.output.split())

    def overrides(self) -> dict[str, str]:
        """Return what the school's overrides say, by their files, without what stands above."""
        folder = self.project.root / "content" / "schools" / SCHOOL / "overrides"
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            .rpartition("\n---\n")[2]
            .strip("\n")
            for path in sorted(folder.rglob("*.md"))
        }


def lines_of(data: bytes, beside: bytes | None = None) -> list[Line]:
    """Return the lines of a handout; ``beside`` is the one that it was made from, if another."""
    known = known_from(open_package(beside or data, "ours"))
    return [*read_handout(open_package(data, "theirs"), Changes.ACCEPT, known).lines]
