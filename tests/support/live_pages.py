"""Pages that a browser tailors, and what Python makes of the same pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from mkdocs_tailor.document.html.text import write_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.site.delivering.scripts import script
from mkdocs_tailor.site.showing.live.writing import live_html

PROBE = Path(__file__).parents[1] / "browser" / "page" / "probe.js"


@cache
def probe() -> str:
    """Return the script that tests put into a page."""
    return script(PROBE)


@dataclass(frozen=True, slots=True)
class Probed:
    """A page in a browser, looked at from inside."""

    page: Page

    def show(self, tree: Tree, environment: Environment) -> None:
        """Put an open page into the browser, as it is delivered for a school."""
        html = live_html(tree, environment)
        self.page.set_content(f"<html><body><article>{html}</article></body></html>")
        self.begin()

    def begin(self) -> None:
        """Put the probe into the page that is there."""
        self.page.evaluate(probe())

    def tailor(self, environment: Environment, given: list[str] | None = None) -> float:
        """Have the browser tailor the page; return how many milliseconds that took."""
        told = [dict(environment), given]
        return self.page.evaluate(
            "([environment, given]) => probe.tailor(environment, given)", told
        )

    def article(self) -> str:
        """Return what can be read on the page, as HTML."""
        return self.page.evaluate("probe.article()")

    def contents(self) -> list[object]:
        """Return the tables of contents of the page."""
        return self.page.evaluate("probe.contents()")

    def understood(self, html: str) -> str:
        """Return HTML as the browser understands it."""
        return self.page.evaluate("html => probe.understood(html)", html)

    def expected(self, tree: Tree, environment: Mapping[str, object]) -> str:
        """Return what Python makes of an open page, as the browser understands it."""
        return self.understood(write_html(tailor_tree(tree, environment)))
