"""The lines above a page: read by us, since the engine swallows what is wrong with them."""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity

FENCED = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
UNCLOSED = re.compile(r"-{3}[ \t]*\n[A-Za-z_][\w ]*:(?:\s|$)")
LABEL = re.compile(r" {0,3}([A-Za-z0-9_-]+):\s*")
ENGINE_LABELS = frozenset(
    ["title", "template", "description", "author", "authors", "date", "summary", "tags", "hide"]
)
"""First words that people write without ``---`` on purpose, since the engine knows them."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a page, and where the page itself begins."""

    values: Mapping[str, object] = field(default_factory=dict[str, object])
    lines: Mapping[str, int] = field(default_factory=dict[str, int])
    """The line of each name, counted from 1."""
    body: str = ""
    first_line: int = 1
    """The line of the file on which the body begins."""


Reading = tuple[FrontMatter, tuple[Diagnostic, ...]]


def read_front_matter(text: str, path: str) -> Reading:
    """Take a page apart into its front matter and its body, and say what is wrong with the first.

    The two are parted exactly as MkDocs parts them (``mkdocs.utils.meta``), so that the body is
    what its ``on_page_markdown`` event gets; lines end as Python reads them.
    """
    fenced = FENCED.match(text)
    if fenced:
        return _read_yaml(text, fenced, path)
    if UNCLOSED.match(text):
        return FrontMatter(body=text), (_unclosed(path),)
    return FrontMatter(body=text), tuple(_lost_lines(text, path))


def _read_yaml(text: str, fenced: re.Match[str], path: str) -> Reading:
    try:
        node = yaml.compose(fenced[1], yaml.SafeLoader)
        values = yaml.safe_load(fenced[1])
    except yaml.YAMLError as error:
        return FrontMatter(body=text), (_not_yaml(error, path),)
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter(body=text), (_not_names(path),)
    body = text[fenced.end() :].lstrip("\n")
    names = list(_names(node))
    first_line = text.count("\n") - body.count("\n") + 1
    found = FrontMatter(values, dict(reversed(names)), body, first_line)
    return found, tuple(_repeated(names, path))


def _names(node: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    for key, _ in node.value:
        name: Hashable = key.value
        yield str(name), key.start_mark.line + 2


def _repeated(names: list[tuple[str, int]], path: str) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, line in names:
        if name in seen:
            yield _error(path, line, f"‘{name}’ stands twice in the front matter", "keep one")
        seen.add(name)


def _not_yaml(error: yaml.YAMLError, path: str) -> Diagnostic:
    line, problem = 2, "it cannot be read"
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else line
        problem = error.problem or problem
    mend = "write ‘name: value’ on each line; put a value that holds : # [ { in quotation marks"
    if "'\\t'" in problem:
        problem, mend = "a tab stands in this line", "write spaces instead"
    return _error(path, line, f"the front matter is not YAML: {problem}", mend)


def _not_names(path: str) -> Diagnostic:
    message = "the front matter has no names in it"
    return _error(path, 2, message, "write ‘name: value’ on each line, such as ‘kind: lesson’")


def _unclosed(path: str) -> Diagnostic:
    message = "the front matter is never closed"
    return _error(path, 1, message, "put a line of --- after its last line")


def _lost_lines(text: str, path: str) -> Iterator[Diagnostic]:
    label = LABEL.match(text)
    if label and label[1].lower() not in ENGINE_LABELS:
        message = f"MkDocs takes the first lines, from ‘{label[1]}:’ on, out of the page"
        mend = "begin the page with a heading, or put the lines between two lines of ---"
        place = Place(path, 1)
        yield Diagnostic(Severity.WARNING, "lines-taken-as-metadata", message, place, mend)


def _error(path: str, line: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, "front-matter", message, Place(path, line), hint)
