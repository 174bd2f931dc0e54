"""The page that lists all editions, the newest first."""

import re

from mkdocs_tailor.fork.editions.document import Release
from mkdocs_tailor.fork.editions.markdown import content_page
from mkdocs_tailor.fork.editions.words import escaped

INTRODUCTION = (
    "The edition stands at the foot of every Word file. Each page below says what is new in an "
    "edition, the most important first."
)

_FIRST_ENTRY = re.compile(r"^- \[", re.MULTILINE)
_END_OF_MAIN = re.compile(r"^\{%[-+]?\s*endblock\b.*%\}\s*\Z", re.MULTILINE)


def with_release(listing: str, release: Release, file: str) -> str:
    """Return the text of the page with a line more: an edition, and the file of its own page."""
    entry = f"- [Edition {escaped(release.name)}]({file}): {escaped(release.summary)}\n"
    if first := _FIRST_ENTRY.search(listing):
        return f"{listing[: first.start()]}{entry}{listing[first.start() :]}"
    end = _END_OF_MAIN.search(listing)
    at = end.start() if end else len(listing)
    return f"{listing[:at].rstrip()}\n\n{entry}\n{listing[at:]}"


def new_listing(day: str, *, has_skeleton: bool) -> str:
    """Return the page as it is before there is an edition on it."""
    head = {
        "title": "Editions",
        "description": "Every edition of these pages, and what was new in each.",
        "audience": "Everybody who has used an earlier edition",
    }
    return content_page(
        head, "# Editions {#editions}", INTRODUCTION, day, has_skeleton=has_skeleton
    )
