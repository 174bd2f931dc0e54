"""What the pages of a site are called, where that differs from school to school."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs.utils import get_relative_url

from mkdocs_tailor.language.expressions import to_json
from mkdocs_tailor.language.records import Expression


@dataclass(frozen=True, slots=True)
class OpenTitle:
    """The title of a page, as the navigation shows it."""

    url: str
    """The page's address from the root of the site."""
    shown: str
    """How it reads for the default school."""
    expression: Expression


def titles_data(titles: Iterable[OpenTitle], url: str) -> str:
    """Return the element that tells the script of the page at ``url`` which titles are open.

    Nothing where none is.
    """
    rows = [_row(title, get_relative_url(title.url, url)) for title in titles]
    if not rows:
        return ""
    said = ",".join(rows).replace("<", "\\u003c")
    return f'<script type="application/json" id="tailor-titles">[{said}]</script>'


def _row(title: OpenTitle, address: str) -> str:
    told = json.dumps([address, title.shown], ensure_ascii=False, separators=(",", ":"))
    return f"{told[:-1]},{to_json(title.expression)}]"
