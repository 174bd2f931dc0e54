"""Running a whole build from our own command."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.site.engine.configuration import plugins_of, read_config
from mkdocs_tailor.site.engine.listening import Hear, listening
from mkdocs_tailor.site.plugin import TailorPlugin

Progress = Callable[[int, int], None]
"""Told how many steps are done, of how many."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has made."""

    pages: int
    handouts: int
    school: str
    """What the school is called that the site reads for; empty for none."""
    site: Path


def build_site(config_file: Path, hear: Hear, progress: Progress, *, strict: bool = True) -> Built:
    """Build the site of a ``mkdocs.yml`` and its handouts, and return what was made.

    Raises:
        TailorError: nothing was published; what is wrong was heard before.

    """
    with listening(hear):
        config = read_config(config_file)
        config.strict = strict
        site = Path(config.site_dir)
        watcher = Watcher(progress)
        config.plugins["tailor/progress"] = watcher
        try:
            run_build(config)
        except MkDocsException as error:
            raise TailorError(failure(error)) from error
    tailor = next((one for one in plugins_of(config) if isinstance(one, TailorPlugin)), None)
    made = tailor.made if tailor else (0, "")
    return Built(watcher.pages, *made, site)


def run_build(config: MkDocsConfig) -> None:
    """Build, and have plugins begin and end as they do with the engine's own command."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def failure(error: MkDocsException) -> Diagnostic:
    """Return what to say of a build that the engine gave up."""
    if not isinstance(error, Abort):
        return Diagnostic(Severity.ERROR, "build-failed", str(error))
    hint = "what was built before is still there"
    if "strict" in str(error):
        hint = f"warnings stop a build, unless it is told --no-strict; {hint}"
    return Diagnostic(Severity.ERROR, "build-failed", "nothing was published", hint=hint)


class _NoSettings(Config):
    """There is nothing to set."""


class Watcher(BasePlugin[_NoSettings]):
    """Counts the pages as they go by: each is read once and written once."""

    def __init__(self, progress: Progress) -> None:
        """Begin with none."""
        self.pages = 0
        self._done = 0
        self._progress = progress

    @event_priority(-100)
    def on_files(self, files: Files, **_: object) -> Files:
        """Learn how many pages there are."""
        self.pages = len(files.documentation_pages())
        return files

    def on_page_content(self, html: str, **_: object) -> str:
        """Count a page that was read."""
        self._step()
        return html

    def on_post_page(self, output: str, **_: object) -> str:
        """Count a page that is written."""
        self._step()
        return output

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, 2 * self.pages)
