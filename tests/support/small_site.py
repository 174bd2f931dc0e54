"""A small site with a variable of every type, and what its pages complain of."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import ConsoleMessage, Page

from support.pictures import png
from support.sites import Site, project_in

REPOSITORY = Path(__file__).parents[2]
NAVIGATION = re.compile(r"^nav:\n.*?(?=^theme:)", re.DOTALL | re.MULTILINE)
BLOCKED = "Service Worker registration blocked by Playwright"
"""What is said where a test asked for it: behind a worker, it could not change what is fetched."""

Opening: TypeAlias = Callable[..., Page]
"""Opens a page of the small site: its address from the root, then settings of the context."""


def small_project(folder: Path) -> Site:
    """Return the small site's project, with this repository's own look and extensions."""
    shutil.copytree(REPOSITORY / "tests" / "browser" / "small_site", folder, dirs_exist_ok=True)
    for name in ("theme", "word"):
        shutil.copytree(REPOSITORY / "templates" / name, folder / "templates" / name)
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    own = NAVIGATION.sub("", settings).replace("school: st-brides", "school: hill")
    made = project_in(folder)
    made.write({"mkdocs.yml": own, "content/schools/hill/crest.png": png(480, 120)})
    return made


def listen(page: Page, complaints: list[str]) -> None:
    """Note what a page complains of: on its console, and by errors that nobody caught."""

    def hear(said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"} and said.text != BLOCKED:
            complaints.append(said.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
