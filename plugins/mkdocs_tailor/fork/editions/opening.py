"""Finding an edition by what somebody calls it: a folder, a ZIP file, or a version in git."""

import io
import shutil
import subprocess
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.editions.edition import CONFIGURATION, Edition, read_edition
from mkdocs_tailor.fork.editions.tree import AGAIN, FolderTree, ZipTree, zip_tree

LARGEST_ARCHIVE = 500_000_000
"""In bytes; pictures and videos included."""
PATIENCE = 120
"""So many seconds git may take."""


def open_edition(name: str, root: Path) -> Edition:
    """Return the edition of this name: the path of a folder or of a ZIP file, or a git version.

    A version is looked for in the repository that ``root`` lies in.
    Raises `TailorError` when there is none, or when it cannot be read.
    """
    path = Path(name)
    if path.is_dir():
        return read_edition(_folder(path))
    if path.is_file():
        return _packed(path)
    return _version(name, root)


def _folder(path: Path) -> FolderTree:
    """Return the folder, or the only one in it, as an archive of a code host unpacks."""
    inner = [one for one in path.iterdir() if one.is_dir() and not one.name.startswith((".", "__"))]
    packed = len(inner) == 1 and (inner[0] / CONFIGURATION).is_file()
    return FolderTree(inner[0] if packed and not (path / CONFIGURATION).is_file() else path)


def _packed(path: Path) -> Edition:
    if path.stat().st_size > LARGEST_ARCHIVE:
        raise TailorError(_error("too-large", "the archive is too large for an edition", str(path)))
    try:
        with ZipFile(path) as archive:
            return read_edition(zip_tree(archive, path.as_posix()))
    except (BadZipFile, OSError) as error:
        hint = f"an edition is a folder or a ZIP file; if it is one, {AGAIN}"
        finding = _error("not-an-archive", "this is no ZIP file", path.as_posix(), hint)
        raise TailorError(finding) from error


def _version(name: str, root: Path) -> Edition:
    """Return the edition that git keeps under a name."""
    git = shutil.which("git")
    no_path = f"there is no folder and no file '{name}'"
    if git is None:
        hint = "git is not on this computer: give the folder or the ZIP file of an edition"
        raise TailorError(_error("no-such-edition", no_path, None, hint))
    top = _git(git, root, "rev-parse", "--show-toplevel")
    if top is None:
        hint = "this folder has no git history: give the folder or the ZIP file of an edition"
        raise TailorError(_error("no-such-edition", no_path, None, hint))
    commit = _git(
        git, root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    data = commit and _git(git, root, "archive", "--format=zip", commit.decode().strip())
    if not data:
        hint = "git knows no version of this name either: 'git tag' lists those that have one"
        raise TailorError(_error("no-such-edition", no_path, None, hint))
    with ZipFile(io.BytesIO(data)) as archive:
        return read_edition(ZipTree(archive, name))


def _git(git: str, root: Path, *words: str) -> bytes | None:
    """Return what git says in a folder; None where it does not know."""
    try:
        done = subprocess.run(  # noqa: S603 -- the words are our own, a name comes after --end-of-options
            [git, "-C", str(root), *words], capture_output=True, check=False, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _error(code: str, message: str, path: str | None, hint: str | None = None) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(path) if path else None, hint)
