"""Findings on their way to the engine's log, where ``--strict`` counts them."""

import logging
from collections.abc import Callable, Iterable

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_tailor.diagnostics import Diagnostic, Severity, errors
from mkdocs_tailor.language.values.english import counted

LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.INFO,
}


class Findings:
    """What one build found: logged once each, as they come; counted at the end."""

    def __init__(self) -> None:
        self._log = get_plugin_logger("tailor.site")
        self._seen: dict[Diagnostic, None] = {}
        self.placed: Callable[[Diagnostic], Diagnostic] = lambda finding: finding
        """Tells where a finding really stands, once layers lie on the pages."""

    def report(self, findings: Iterable[Diagnostic]) -> None:
        """Log each finding that was not logged before in this build."""
        for finding in map(self.placed, findings):
            if finding not in self._seen:
                self._seen[finding] = None
                self._log.log(LEVELS[finding.severity], "%s", finding)

    def stop_on_errors(self) -> None:
        """End the build when there was an error.

        Raises:
            PluginError: says how many errors in how many files; the log says which.

        """
        wrong = errors(self._seen)
        if wrong:
            raise PluginError(summary(wrong))


def summary(wrong: list[Diagnostic]) -> str:
    """Return how many findings in how many files: ``3 errors in 2 pages``."""
    files = {finding.place.path for finding in wrong if finding.place}
    noun = "page" if all(path.endswith(".md") for path in files) else "file"
    where = f" in {counted(len(files), noun)}" if files else ""
    return f"{counted(len(wrong), 'error')}{where}"
