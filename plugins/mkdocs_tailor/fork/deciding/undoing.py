"""Changing files so that it can be undone: a copy of each is kept first."""

import json
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.deciding.plan import FileChange


@dataclass(frozen=True, slots=True)
class History:
    """What was done to the files of a project, the last of it in the last file."""

    folder: Path
    """Where copies are kept."""
    root: Path
    """The folder of the project, which paths are told from."""

    def carry_out(self, changes: Iterable[FileChange]) -> Path | None:
        """Change the files, and return where the copies are kept; None where nothing changed.

        Raises TailorError when a copy cannot be kept, or a file not be written: then the files
        that were changed before it are as they were.
        """
        listed = [*changes]
        if not listed:
            return None
        kept = {change.path: _read(self.root / change.path) for change in listed}
        with _told("the copies cannot be kept", self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            record = self.folder / f"{time.time_ns():020d}.json"
            said = [{"path": c.path, "before": kept[c.path], "after": c.after} for c in listed]
            record.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
        done: list[str] = []
        try:
            for change in listed:
                with _told("the file cannot be written", self.root / change.path):
                    _write(self.root / change.path, change.after)
                done.append(change.path)
        except TailorError:
            for path in done:
                _write(self.root / path, kept[path])
            record.unlink()
            raise
        return record

    def undo(self) -> list[str]:
        """Put the files back as they were before the last change; return their paths.

        Raises TailorError when nothing was changed, or when a file was changed again since: then
        none is touched.
        """
        records = sorted(self.folder.glob("*.json")) if self.folder.is_dir() else []
        if not records:
            message = "there is nothing to undo"
            raise TailorError(Diagnostic(Severity.ERROR, "nothing-to-undo", message))
        said = cast("list[dict[str, str | None]]", json.loads(records[-1].read_text("utf-8")))
        paths = {str(one["path"]): one for one in said}
        others = [path for path, one in paths.items() if _read(self.root / path) != one["after"]]
        if others:
            raise TailorError(*map(_changed_since, others))
        for path, one in paths.items():
            with _told("the file cannot be written", self.root / path):
                _write(self.root / path, one["before"])
        records[-1].unlink()
        return [*paths]


@contextmanager
def _told(message: str, path: Path) -> Generator[None]:
    """Make a finding of what the system refuses."""
    try:
        yield
    except OSError as error:
        said = f"{message}: {error.strerror}"
        finding = Diagnostic(Severity.ERROR, "unwritable-file", said, Place(str(path)))
        raise TailorError(finding) from error


def _read(path: Path) -> str | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        return path.read_text(encoding="utf-8")
    return None


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)


def _changed_since(path: str) -> Diagnostic:
    hint = "look at it, and mend it by hand"
    return Diagnostic(Severity.ERROR, "changed-since", "it was changed since", Place(path), hint)
