"""The contents for a browser: one file that needs no other, its list written once for all packs."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from mkdocs_tailor.document.standalone import standalone
from mkdocs_tailor.packs.contents.page import STILL, TITLE, WHAT_IT_MEANS, Line, Section


@dataclass(frozen=True, slots=True)
class HtmlContents:
    """The page, with its list ready."""

    listed: str

    @classmethod
    def of(cls, sections: Sequence[Section]) -> "HtmlContents":
        """Return the page that lists these sections."""
        return cls("".join(map(_section, sections)))

    def page(self, school: str, unfilled: Sequence[str]) -> bytes:
        """Return the page of a school, with what it has still to fill in."""
        title = f"{TITLE} for {school}"
        body = f"<h1>{escape(title)}</h1>\n{self.listed}{_still(unfilled)}"
        return standalone(title, body).encode()


def _section(section: Section) -> str:
    lines = "".join(map(_line, section.lines))
    return f"<h2>{escape(section.title)}</h2>\n<ul>\n{lines}</ul>\n"


def _line(line: Line) -> str:
    about = f" ({escape(line.about[:1].lower() + line.about[1:])})" if line.about else ""
    return f'<li><a href="{quote(line.path)}">{escape(line.title)}</a>{about}</li>\n'


def _still(unfilled: Sequence[str]) -> str:
    if not unfilled:
        return ""
    items = "".join(f"<li>{escape(label)}</li>\n" for label in unfilled)
    return f"<h2>{STILL}</h2>\n<p>{WHAT_IT_MEANS}</p>\n<ul>\n{items}</ul>\n"
