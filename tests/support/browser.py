"""A real browser, and a folder served to it."""

import os
import shutil
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

PROGRAMS = ("chromium-headless-shell", "chromium")
"""The same browser without windows and with them; without, it opens a page in half the time."""
STILL = "*{transition:none!important;animation:none!important}"
"""A contrast that is measured in the middle of a transition is nobody's."""


def be_still(page: Page) -> None:
    """Have nothing on a page move, by a way that its policy leaves to scripts."""
    page.evaluate(
        "rule => document.adoptedStyleSheets.push(new CSSStyleSheet()) && "
        "document.adoptedStyleSheets.at(-1).replaceSync(rule)",
        STILL,
    )


@contextmanager
def chromium() -> Generator[Browser]:
    """Start Chromium: the one that CHROMIUM names, or that is on the path."""
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, PROGRAMS))
    program = next(filter(None, found), None)
    assert program, "there is no chromium: tests/prerequisites.sh installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Generator[str]:
    """Serve a folder and give its address."""
    handler = partial(_Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its own name
        """Say nothing."""
