"""The file of an override: short lines on what it is for, then the school's own Markdown.

---
override: replace
page: lessons/worry.md
block: starter
reason: we have 40 minutes
edition: "2026"
made: 2026-11-26
base: 3f2a9c0e5b7d1a64
base_text: |
  **6 minutes, in pairs.**
---
**Four minutes, in pairs.**
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, errors
from mkdocs_tailor.fork.blocks.normal import digest_of
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, WORDLESS, Base, Override, Target, Verb
from mkdocs_tailor.language.front_matter import FrontMatter, read_front_matter
from mkdocs_tailor.schools.gate.choices import advice

KEYS = (
    "override",
    "page",
    "block",
    "after_page",
    "reason",
    "drop_when",
    "by",
    "stay",
    "edition",
    "made",
    "base",
    "base_text",
)

_TWO_SPACES = "below 'base_text: |' begin every line with two spaces"
_BARE_NAME = re.compile(r"^(block:[ \t]+)(#[\w-]+)[ \t]*$", re.MULTILINE)
"""A name that YAML would take for a comment."""

Reading = tuple[Override | None, tuple[Diagnostic, ...]]


def read_override(text: str, path: str) -> Reading:
    """Return the override in the text of a file, None where it is none, and what is wrong with it.

    ``path`` is what authors call the file. A page's own front matter follows after the first one.
    """
    whole = _BARE_NAME.sub(r'\1"\2"', text, count=1)
    head, findings = read_front_matter(whole if whole.endswith("\n") else f"{whole}\n", path)
    if wrong := errors(findings):
        return None, tuple(_with_base_told(one, text) for one in wrong)
    reading = _Reading(head, path)
    override = reading.override()
    return override, (*findings, *reading.findings)


def _with_base_told(finding: Diagnostic, text: str) -> Diagnostic:
    """Return what is wrong with the lines above, with the likeliest reason: upstream's own text."""
    at = text.find("\nbase_text:")
    line = finding.place.line if finding.place else None
    if at < 0 or not line or line <= text.count("\n", 0, at) + 1:
        return finding
    return replace(finding, hint=_TWO_SPACES)


def override_text(override: Override) -> str:
    """Return the text of an override's file; `read_override` reads it back the same."""
    return "\n".join(["---", *_head(override), "---", "", override.text, ""]).rstrip("\n") + "\n"


def _head(override: Override) -> Iterator[str]:
    base = override.base
    said = {
        "override": override.verb.value,
        "page": override.target.page,
        "block": override.target.block,
        "after_page": override.after,
        "reason": override.reason,
        "drop_when": override.drop_when,
        "by": override.by,
        "stay": "yes" if override.stays else None,
        "edition": base and base.edition,
        "made": base and base.made,
        "base": base and base.digest,
    }
    for name, value in said.items():
        if value:
            yield f"{name}: {_quoted(value)}"
    if base:
        yield "base_text: |2-"
        yield from (f"  {line}" if line else "" for line in base.text.split("\n"))


def _quoted(value: str) -> str:
    """Return a text as YAML, in quotation marks where it would be read as something else."""
    try:
        same = str(yaml.safe_load(value)) == value or value == "yes"
    except yaml.YAMLError:
        same = False
    return value if same else json.dumps(value, ensure_ascii=False)


@dataclass(slots=True)
class _Reading:
    """The reading of one file."""

    head: FrontMatter
    path: str
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def override(self) -> Override | None:
        verb = self._verb()
        self._strangers()
        page, block = self._said("page"), self._said("block")
        if verb is None:
            return None
        if not page:
            self._wrong("override", "this override names no page", "write 'page: lessons/worry.md'")
        if verb is Verb.ADD_PAGE and page and not _is_address(page):
            hint = "write it from the folder of the content: 'page: lessons/our-clubs.md'"
            self._wrong("page", f"'{page}' cannot be the address of a page", hint)
        if verb in OF_BLOCKS and not block:
            hint = "write 'block: starter', or use replace-page for the whole page"
            self._wrong("override", f"'{verb}' needs a block", hint)
        if verb not in OF_BLOCKS and block:
            self._wrong("block", f"'{verb}' is about a whole page", "leave out 'block:'")
        text = self.head.body.strip("\n")
        if verb in WORDLESS and text.strip():
            hint = "delete the text below the second line of ---"
            self._wrong("override", f"'{verb}' takes away and says nothing itself", hint)
        if verb not in WORDLESS and not text.strip():
            hint = "write the text below the second line of ---, or use remove"
            self._wrong("override", f"'{verb}' says nothing", hint)
        return None if self.findings else self._made(verb, Target(page, block or None), text)

    def _made(self, verb: Verb, target: Target, text: str) -> Override:
        return Override(
            verb,
            target,
            text,
            Place(self.path, self.head.first_line),
            self._base(),
            reason=self._said("reason"),
            drop_when=self._said("drop_when"),
            by=self._said("by"),
            stays=self._said("stay").lower() in {"true", "yes"},
            after=self._said("after_page"),
            lines=self.head.lines,
        )

    def _verb(self) -> Verb | None:
        said = self._said("override")
        if said in {*Verb}:
            return Verb(said)
        names = [verb.value for verb in Verb]
        message = f"'{said}' is no verb of an override" if said else "this file is no override"
        hint = advice(said, names) if said else "it begins with --- and 'override: replace'"
        self._wrong("override", message, hint)
        return None

    def _strangers(self) -> None:
        for name in self.head.values:
            if name not in KEYS:
                stray = self.head.lines.get(name, 0) > self.head.lines.get("base_text", sys.maxsize)
                hint = _TWO_SPACES if stray else advice(name, KEYS)
                self._wrong(name, f"an override has no '{name}'", hint)

    def _base(self) -> Base | None:
        values: Mapping[str, object] = self.head.values
        text = values.get("base_text")
        if not isinstance(text, str):
            return None
        kept = text.strip("\n")
        digest = self._said("base") or digest_of(kept)
        return Base(kept, digest, self._said("edition"), self._said("made"))

    def _said(self, name: str) -> str:
        value = self.head.values.get(name)
        return "" if value is None else str(value).strip()

    def _wrong(self, name: str, message: str, hint: str) -> None:
        place = Place(self.path, self.head.lines.get(name, 1))
        self.findings.append(Diagnostic(Severity.ERROR, "bad-override", message, place, hint))


def _is_address(page: str) -> bool:
    """Whether a page can be added there: within the folder of the content, as Markdown."""
    path = PurePosixPath(page)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in page
    return inside and path.suffix == ".md" and path.as_posix() == page
