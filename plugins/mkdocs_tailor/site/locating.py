"""The line of what a finding is about, where only the page knew it."""

import re
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.site.addresses import Surroundings
from mkdocs_tailor.site.pages import SourcePage

QUOTED = re.compile(r"'([^']+)'")
MISSING = "picture-missing"


def located(finding: Diagnostic, page: SourcePage, around: Surroundings) -> Diagnostic:
    """Return the finding with the line on which the page names the thing that it quotes.

    Of a picture that was not found it is told whether the site may read it at all.
    """
    quoted = QUOTED.search(finding.message)
    if quoted is None or finding.place != Place(page.path):
        return finding
    if finding.code == MISSING and around.leads_out(quoted[1]):
        finding = replace(
            finding,
            message=f"the picture '{quoted[1]}' lies outside of the content",
            hint="copy it into the folder of the pages",
        )
    at = page.file.text.find(quoted[1])
    if at < 0:
        return finding
    return replace(finding, place=Place(page.path, page.file.text.count("\n", 0, at) + 1))
