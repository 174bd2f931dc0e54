"""What a browser needs to keep the site for when there is no network: a worker, and a list.

The worker has to lie at the root of the site, for it may answer only for what lies beneath it. Its
text holds the version of the whole site: that is how a browser learns that the site is another one.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote

from mkdocs_tailor.site.delivering.page_data import FOLDER
from mkdocs_tailor.site.delivering.policy import HEADERS_URI
from mkdocs_tailor.site.delivering.scripts import BROWSER
from mkdocs_tailor.site.delivering.shrinking import shrunk_script

WORKER: Final = "offline.js"
LIST: Final = f"{FOLDER}/offline.json"

OFFLINE_TO_COME: Final = {WORKER: b"", LIST: b""}
"""What takes their places until all else is written."""

_SOURCE: Final = BROWSER / "worker" / WORKER
_OPEN: Final = '{ version: "", size: 0 }'
"""What stands in the source in the place of the site's version and size."""
_LEFT_OUT: Final = frozenset((WORKER, LIST, HEADERS_URI, "sitemap.xml", "sitemap.xml.gz"))
_WORD: Final = ".docx"
"""Word files are not kept: their masters are, from which they come for any school."""
_INDEX: Final = "index.html"
_HASH_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the site, as it is listed."""

    address: str
    """From the root of the site; an index is its folder."""
    hash: str
    size: int


def list_for_offline(site: Path) -> None:
    """Write the worker and the list of a site that is built.

    Raises:
        OSError: they cannot be written.

    """
    for uri, data in offline_files(site).items():
        (site / uri).write_bytes(data)


def offline_files(site: Path) -> dict[str, bytes]:
    """Return them by where they lie in the site."""
    found = ((path.relative_to(site).as_posix(), path) for path in site.rglob("*"))
    there = {uri: path for uri, path in found if path.is_file() and is_kept(uri)}
    return offline_list(kept(uri, there[uri].read_bytes()) for uri in sorted(there, key=in_order))


def offline_list(files: Iterable[Kept]) -> dict[str, bytes]:
    """Return the worker and the list of these files, which stand `in_order`."""
    listed_files = [*files]
    hashes = {one.address: one.hash for one in listed_files}
    listed = json.dumps({"files": hashes}, ensure_ascii=False, separators=(",", ":")).encode()
    source = _SOURCE.read_text(encoding="utf-8")
    version = sha256(listed + source.encode()).hexdigest()[:_HASH_LENGTH]
    told = json.dumps({"version": version, "size": sum(one.size for one in listed_files)})
    worker = shrunk_script(f"(() => {{\n{source.replace(_OPEN, told)}}})();\n")
    return {WORKER: worker.encode(), LIST: listed}


def is_kept(uri: str) -> bool:
    """Tell whether a file of the site can be kept offline."""
    hidden = any(part.startswith(".") for part in uri.split("/"))
    return PurePosixPath(uri).suffix != _WORD and uri not in _LEFT_OUT and not hidden


def in_order(uri: str) -> list[str]:
    """Return what the list is sorted by: folder by folder."""
    return uri.split("/")


def kept(uri: str, data: bytes) -> Kept:
    """Return a file of the site as it is listed."""
    folder = uri.removesuffix(_INDEX) if PurePosixPath(uri).name == _INDEX else uri
    return Kept(quote(folder), sha256(data).hexdigest()[:_HASH_LENGTH], len(data))
