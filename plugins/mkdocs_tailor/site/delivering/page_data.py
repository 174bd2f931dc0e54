"""What a page tells the script about itself, and what the theme's templates are told."""

import json
from collections.abc import Collection, Sequence
from typing import Final, TypeAlias

from mkdocs.utils import get_relative_url

from mkdocs_tailor.site.making.school import School

FOLDER: Final = "assets/tailor"
"""Where the site keeps what the script needs."""
VARIABLES: Final = f"{FOLDER}/variables.json"
CATALOGUE: Final = f"{FOLDER}/handouts.json"
SCRIPT: Final = f"{FOLDER}/tailor.js"
LATER: Final = f"{FOLDER}/later.js"
"""What the script loads when a teacher first asks for something."""
CHECKING: Final = f"{FOLDER}/checking.js"
"""What it loads on the page that checks handouts."""
STYLES: Final = f"{FOLDER}/tailor.css"

Told: TypeAlias = dict[str, object]
"""What templates are told."""


def page_data(url: str, uses: Sequence[str], version: str, worker: str | None = None) -> str:
    """Return the element that tells the script where it is and which variables the page uses.

    ``url`` is the page's address from the root of the site. ``version`` changes with the data, so
    that no browser keeps an old list. ``worker`` keeps the site for when there is no network.
    """
    said = {
        "root": get_relative_url(".", url).rstrip("/") + "/",
        "data": f"{VARIABLES}?{version}",
        "handouts": f"{CATALOGUE}?{version}",
        "later": f"{LATER}?{version}",
        "checking": f"{CHECKING}?{version}",
        "uses": [*uses],
        "worker": worker,
    }
    data = json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" id="tailor-page">{data}</script>'


def told_of_school(school: School, slugs: Collection[str]) -> Told:
    """Return what templates are told of the school that the site reads for.

    It is an example where there are others to choose from; ``slugs`` are those of all schools.
    """
    slug = school.profile.slug
    return {"slug": slug, "name": school.name, "is_example": any(one != slug for one in slugs)}
