"""Reads YAML as it was written: every value stays the text in the file, and keeps its place.

A plain YAML reader makes 750 of 12:30, no of "no" and a date of 2026-09-01. Here types come from
what a variable is declared to be, never from how a value looks. What no profile needs and people
trip over (anchors, tags, several documents, a key twice) is refused.
"""

import re
from collections.abc import Iterator

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.schools import yaml_words
from mkdocs_tailor.schools.yaml_tree import YamlEntry, YamlList, YamlMap, YamlNode, YamlText

DEEPEST = 20
"""Values may be nested so deep."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's reader, fifteen times as fast, where PyYAML was built with it."""
_REMARK = re.compile(r":\s+(#\S+)\s*$")
_OTHER_LINE_ENDS = re.compile("[\u0085\u2028\u2029]")
"""Line ends to YAML 1.1 but to no editor; line numbers are an editor's."""
_NOTHING = ("", "~", "null")


def read_yaml(text: str, path: str) -> tuple[YamlNode | None, tuple[Diagnostic, ...]]:
    """Return what the YAML text holds, ``None`` if nothing, with everything wrong in it.

    ``path`` is for the findings. Of a key that is given twice the first value is kept.
    """
    if finding := yaml_words.forbidden_character(text, path):
        return None, (finding,)
    text = _OTHER_LINE_ENDS.sub(" ", text)
    builder = _Builder(path, text.split("\n"))
    try:
        root = builder.document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        return None, (*builder.findings, yaml_words.explain(error, text, path))
    except TailorError as error:
        return None, (*builder.findings, *error.diagnostics)
    return root, tuple(builder.findings)


class _Builder:
    """Builds the nodes from PyYAML's events."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.findings: list[Diagnostic] = []

    def document(self, events: Iterator[yaml.Event]) -> YamlNode | None:
        root: YamlNode | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent):
                root = root or self.node(event, events, 1)
            if documents > 1:
                self.find(event, "second-document", "the file holds two documents", "delete '---'")
                return root
        return root

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> YamlNode:
        self.check(event, depth)
        place = self.place(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return YamlList(tuple(self.items(events, depth + 1)), place)
        if isinstance(event, yaml.MappingStartEvent):
            return YamlMap(tuple(self.entries(events, depth + 1)), place)
        return YamlText(None, place)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> YamlText:
        written = not event.style
        return YamlText(None if written and event.value in _NOTHING else event.value, place)

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[YamlNode]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.node(event, events, depth)

    def entries(self, events: Iterator[yaml.Event], depth: int) -> Iterator[YamlEntry]:
        seen: dict[str, int | None] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth)
            entry = self.entry(key, self.node(next(events), events, depth))
            if entry and entry.key in seen:
                message = f"'{entry.key}' is given twice, first in line {seen[entry.key]}"
                self.find(event, "duplicate-key", message, "keep one of them")
            elif entry:
                self.check_remark(entry)
                seen[entry.key] = entry.place.line
                yield entry

    def entry(self, key: YamlNode, value: YamlNode) -> YamlEntry | None:
        if isinstance(key, YamlText) and key.text is not None:
            return YamlEntry(key.text, value, key.place)
        hint = "put a value with braces or brackets in quotation marks"
        self.findings.append(
            Diagnostic(Severity.ERROR, "not-a-name", "this is not a name", key.place, hint)
        )
        return None

    def check(self, event: yaml.Event, depth: int) -> None:
        """Refuse what profiles do not need, and what would exhaust the machine."""
        if depth > DEEPEST:
            message = "the values are nested too deeply"
            raise TailorError(
                Diagnostic(
                    Severity.ERROR,
                    "too-deep",
                    message,
                    self.place(event),
                    "look for stray brackets",
                )
            )
        if isinstance(event, yaml.AliasEvent):
            hint = "write the value out, or put it in quotation marks"
            self.find(event, "alias", f"'*{event.anchor}' stands for another value", hint)
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            hint = "delete it, or put the value in quotation marks"
            self.find(event, "anchor", f"'&{event.anchor}' is not part of the value", hint)
        if tag := getattr(event, "tag", None):
            hint = "put the value in quotation marks"
            self.find(event, "tag", f"'{tag}' is not part of the value", hint)

    def check_remark(self, entry: YamlEntry) -> None:
        """Point out ``colour: #003366``, which YAML reads as a key with a remark."""
        line = self.lines[(entry.place.line or 1) - 1]
        found = _REMARK.search(line, (entry.place.column or 1) - 1)
        if found and entry.value == YamlText(None, entry.value.place):
            message = f"'{found[1]}' is read as a remark, because it begins with #"
            hint = f'put it in quotation marks: "{found[1]}"'
            self.findings.append(
                Diagnostic(Severity.WARNING, "value-in-remark", message, entry.place, hint)
            )

    def find(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        place = self.place(event)
        self.findings.append(Diagnostic(Severity.ERROR, code, message, place, hint))

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)
