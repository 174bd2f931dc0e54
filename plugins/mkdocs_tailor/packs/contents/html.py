"""The contents for a browser: one file that needs no other, its list written once for all packs."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from mkdocs_tailor.packs.contents.page import STILL, TITLE, WHAT_IT_MEANS, Line, Section

_STYLE = """\
body { font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 }
li { margin: .4rem 0 }
a { text-underline-offset: .15em }
"""
_HEAD = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
"""
_FOOT = "</main>\n</body>\n</html>\n"


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
        head = _HEAD.format(title=escape(f"{TITLE} for {school}"), style=_STYLE)
        return f"{head}{self.listed}{_still(unfilled)}{_FOOT}".encode()


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
