"""The engine's log, as findings: for whoever runs the engine without its own command."""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager

from mkdocs_tailor.diagnostics import Diagnostic, Severity

Hear = Callable[[Diagnostic], None]


@contextmanager
def listening(hear: Hear) -> Generator[None]:
    """Hand on each warning and error of the engine and its plugins, in place of printing it."""
    log = logging.getLogger("mkdocs")
    ear = _Ear(hear)
    log.addHandler(ear)
    try:
        yield
    finally:
        log.removeHandler(ear)


class _Ear(logging.Handler):
    def __init__(self, hear: Hear) -> None:
        super().__init__(logging.WARNING)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        said = record.args[0] if isinstance(record.args, tuple) and record.args else None
        self._hear(said if isinstance(said, Diagnostic) else _finding(record))


def _finding(record: logging.LogRecord) -> Diagnostic:
    grave = record.levelno >= logging.ERROR
    return Diagnostic(
        Severity.ERROR if grave else Severity.WARNING, "engine", record.getMessage().strip()
    )
