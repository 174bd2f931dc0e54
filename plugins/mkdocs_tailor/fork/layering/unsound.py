"""Whether the words of an override can stand within a page without harm to what is round them."""

import re
from collections.abc import Iterator

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.overrides.override import Override
from mkdocs_tailor.language.jinja.literal import FENCE
from mkdocs_tailor.language.jinja.syntax import unpaired
from mkdocs_tailor.language.source import Source

_OPENING = re.compile(r"^[ >]*(?:`{3,}|~{3,})", re.MULTILINE)


def unsound(override: Override) -> Iterator[Diagnostic]:
    """Yield an error where a tag or a code block goes on beyond the end of an override."""
    place, text = override.place, override.text
    first_line = place.line or 1
    if found := unpaired(Source(place.path, text, first_line)):
        yield found
    rest = FENCE.sub(lambda code: re.sub(r"\S", " ", code[0]), text)
    if opening := _OPENING.search(rest):
        at = Place(place.path, first_line + text.count("\n", 0, opening.start()))
        hint = "put a line of the same signs below its last line"
        yield Diagnostic(Severity.ERROR, "open-code", "the code block is never closed", at, hint)
