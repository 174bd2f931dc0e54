"""From what was written after ``--to`` to the place that is meant.

A folder; ``zip::FILE``; or any address that fsspec knows: ``memory://packs``, ``s3://bucket/packs``
(https://filesystem-spec.readthedocs.io, which says what each of them needs to be installed).
"""

from typing import Any, cast

# fsspec has no types of its own
from fsspec.core import url_to_fs  # pyright: ignore[reportUnknownVariableType]

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.packs.targets.folder import FolderTarget
from mkdocs_tailor.packs.targets.one_zip import ZipTarget
from mkdocs_tailor.packs.targets.store import StoreTarget
from mkdocs_tailor.packs.targets.target import Target

_ZIP = ("zip", "zip://")
_HERE = ("file", "local")


def target_at(address: str) -> Target:
    """Return the target that an address names; raises TailorError where there is no such kind."""
    head, chained, rest = address.partition("::")
    if chained and head in _ZIP:
        files, path = _file_system(rest)
        return ZipTarget(files, path, address)
    if "::" not in address and "://" not in address:
        return _folder(address)
    files, root = _file_system(address)
    if files.protocol in (_HERE, *_HERE):
        return FolderTarget(root)
    return StoreTarget(files, root.rstrip("/"), address.rstrip("/"))


def _folder(path: str) -> FolderTarget:
    if path.lower().endswith(".zip"):
        message = "this would be a folder with the name of a ZIP file"
        hint = f"one ZIP file for all: --to zip::{path}; one for each school: --as zip"
        raise TailorError(Diagnostic(Severity.ERROR, "bad-target", message, Place(path), hint))
    return FolderTarget(path.rstrip("/") or "/")


def _file_system(address: str) -> tuple[Any, str]:
    try:
        return cast("tuple[Any, str]", url_to_fs(address))
    except (ValueError, ImportError, TypeError, OSError) as error:
        message = f"there is no such place: {error}"
        hint = "give a folder, zip::FILE, or an address like s3://bucket/packs"
        raise TailorError(
            Diagnostic(Severity.ERROR, "bad-target", message, Place(address), hint)
        ) from error
