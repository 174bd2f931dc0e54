"""The line of what a finding is about, where only the page knew it."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.site.project.pages import SourcePage

QUOTED = re.compile(r"'([^']+)'")
MISSING = "picture-missing"


def located(finding: Diagnostic, page: SourcePage, around: Surroundings) -> Diagnostic:
    """Return the finding with the line on which the page names the thing that it quotes.

    Of a picture that was not found it is told why the site may not take it.
    """
    quoted = QUOTED.search(finding.message)
    if quoted is None or finding.place != Place(page.path):
        return finding
    if finding.code == MISSING:
        finding = _explained(finding, quoted[1], around)
    at = page.file.text.find(quoted[1])
    if at < 0:
        return finding
    return replace(finding, place=Place(page.path, page.file.text.count("\n", 0, at) + 1))


def _explained(finding: Diagnostic, source: str, around: Surroundings) -> Diagnostic:
    hint = "copy it into the folder of the pages"
    if urlsplit(source).scheme:
        return replace(finding, message=f"the picture '{source}' is on another site", hint=hint)
    if around.file(source) is None:
        message = f"the picture '{source}' lies outside of the content"
        return replace(finding, message=message, hint=hint)
    return finding
