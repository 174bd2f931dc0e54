"""Pages compiled with the placement schema, and residual texts as people can read them."""

from collections.abc import Mapping

from mkdocs_tailor.language.codepoints import (
    FIELD,
    MARK,
    OPEN_SIGN,
    Mark,
    field_number,
    read_mark,
)
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.language.wording import words
from support.placement_schema import CONSTANTS, SHAPES

PAGE = "page.md"
NO_FILES: Mapping[str, str] = {}
SIGNS = {
    Mark.OPEN: "⟨{0}⟩",
    Mark.MIDDLE: "⟨else {0}⟩",
    Mark.END: "⟨/{0}⟩",
    Mark.GUARD: "⟨in {0}⟩",
    Mark.ELSE_GUARD: "⟨in else {0}⟩",
}


def loader_of(page: str, files: Mapping[str, str] = NO_FILES) -> SourceLoader:
    """Return a loader of the page and of what it includes."""
    texts = {PAGE: page, **files}
    return SourceLoader(
        lambda name: Source(name, texts[name]) if name in texts else None, lambda: texts
    )


def compiled(page: str, files: Mapping[str, str] = NO_FILES) -> Residual:
    """Return the residual of a page."""
    return OpenEnvironment(SHAPES, loader_of(page, files), CONSTANTS).residual(PAGE)


def readable(residual: Residual) -> str:
    """Return the text with ``‹school.name›`` for a field and ``⟨1⟩…⟨/1⟩`` for a range."""

    def sign_of(sign: str) -> str:
        if FIELD.match(sign):
            return f"‹{words(residual.fields[field_number(sign)].expression)}›"
        number, mark = read_mark(sign)
        return SIGNS[mark].format(number)

    return OPEN_SIGN.sub(lambda sign: sign_of(sign[0]), residual.text)


def without_marks(text: str) -> str:
    """Return the text without any mark."""
    return MARK.sub("", text)
