"""Where templates come from: sources, made ready for Jinja2, and the loader that finds them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.ext import Extension

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.codepoints import COMMENT_END, COMMENT_START, RESERVED
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.jinja.literal import hide

SETTINGS = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "comment_start_string": COMMENT_START,
    "comment_end_string": COMMENT_END,
}
"""What every environment is set to: own lines for tags leave no blank lines, ``{#id}`` is text."""

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a page or of a part of one, its front matter cut off."""

    path: str
    """POSIX path relative to the project."""
    text: str
    first_line: int = 1
    """The number that the text's first line has in the file."""


class SourceLoader(BaseLoader):
    """A Jinja2 loader over a function that finds sources by name."""

    def __init__(
        self,
        find: Callable[[str], Source | None],
        names: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """``names`` gives every name there is, so that a misspelt one can be told."""
        self.find = find
        self.names = names
        self.loaded: dict[str, Source] = {}
        """The sources that were loaded, by their paths."""
        self._lines: dict[Source, list[str]] = {}

    def source(self, name: str) -> Source:
        """Return the source of a template. Raises `TemplateNotFound`."""
        found = self.find(name)
        if found is None:
            raise TemplateNotFound(name)
        return found

    def text(self, source: Source) -> str:
        """Return the text of a source for Jinja2. Raises `LanguageError` for a reserved sign."""
        _check(source)
        self.loaded[source.path] = source
        return prepared(source.text)

    def line(self, path: str, number: int) -> str:
        """Return a line of a source that was loaded, counted as in its file; else no text."""
        source = self.loaded.get(path)
        if source is None:
            return ""
        if source not in self._lines:
            self._lines[source] = LINE_END.split(source.text)
        lines, index = self._lines[source], number - source.first_line
        return lines[index] if 0 <= index < len(lines) else ""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text for Jinja2, the path, and whether both still hold.

        Raises `TemplateNotFound`, and `LanguageError` for a reserved character.
        """
        del environment
        source = self.source(template)
        return self.text(source), source.path, lambda: self.find(template) == source

    def list_templates(self) -> list[str]:
        """Return every name there is."""
        return sorted(self.names())


def prepared(text: str) -> str:
    """Return the text as Jinja2 gets it: code literal, line ends and tabs as Markdown makes them.

    Lines keep their numbers. Markdown would expand tabs itself, but after fields were filled.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return hide(unified.expandtabs(4))


def _check(source: Source) -> None:
    match = RESERVED.search(source.text)
    if match:
        line = source.text.count("\n", 0, match.start())
        column = match.start() - source.text.rfind("\n", 0, match.start())
        refuse(
            "reserved-character",
            f"the character U+{ord(match[0]):04X} is reserved for the build",
            Place(source.path, source.first_line + line, column),
            "delete it; it is probably invisible",
        )


class OwnLineTags(Extension):
    """Lets a tag eat the white space round it only if tags alone stand on its line.

    Jinja2's ``trim_blocks`` would swallow the line end after an inline ``{% endif %}``, and
    ``lstrip_blocks`` the indent before an inline ``{% if %}``.
    """

    alone = re.compile(r"^[ \t]*(?:\{%(?:(?!%\}).)*%\}[ \t]*)+$", re.DOTALL | re.MULTILINE)
    raw = re.compile(r"(\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\})", re.DOTALL)
    raw_end = re.compile(r"(?<=\S)([ \t]*\{%[-+]?\s*endraw\s*)%\}\Z")
    at_end = re.compile(r"(\{%(?:(?!%\}).)*?)(?<![-+])(%\})(?=[ \t]*$)", re.DOTALL | re.MULTILINE)
    at_start = re.compile(r"^([ \t]+\{%)(?![-+])", re.MULTILINE)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with a ``+`` in every tag that shares its line with text."""
        del name, filename
        return "".join(
            self.raw_end.sub(r"\1+%}", part) if number % 2 else self._mark(part)
            for number, part in enumerate(self.raw.split(source))
        )

    def _mark(self, source: str) -> str:
        out: list[str] = []
        at = 0
        for match in self.alone.finditer(source):
            out += [self._keep(source[at : match.start()]), match[0].rstrip(" \t")]
            at = match.end()
        return "".join([*out, self._keep(source[at:])])

    def _keep(self, source: str) -> str:
        return self.at_start.sub(r"\1+", self.at_end.sub(r"\1+\2", source))
