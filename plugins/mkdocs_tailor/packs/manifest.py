"""A pack's manifest: what is in it, made from what. By it the next run knows what is right."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from mkdocs_tailor.schools.plain import Json

MANIFEST = "manifest.json"
FORMAT = 1

_json = json.JSONEncoder(ensure_ascii=False).encode


class Record(NamedTuple):
    """A file of a pack."""

    path: str
    made_from: str
    """A digest of all that goes into it: an equal one means an equal file."""
    digest: str
    """The SHA-256 of its bytes."""
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an earlier run wrote."""

    made_from: str
    """A digest of all that the pack was made from; empty for one in which something failed."""
    records: Mapping[str, Record]
    """By path."""


def write_manifest(head: Mapping[str, Json], rows: Iterable[str]) -> bytes:
    """Return the manifest; ``rows`` are the files, each as JSON already, on a line of its own."""
    fields = [f"{json.dumps(name)}: {_json(value)}" for name, value in head.items()]
    files = ",\n".join(rows)
    return (
        ",\n".join(["{" + f'"format": {FORMAT}', *fields, f'"files": [\n{files}\n]']) + "}\n"
    ).encode()


def write_row(about: str, record: Record, unfilled: Sequence[str]) -> str:
    """Return a file's row; ``about`` is what is the same of it in all packs, as JSON."""
    waiting = _json([*unfilled]) if unfilled else "[]"
    return (
        f'{{{about}, "made_from": "{record.made_from}", "sha256": "{record.digest}", '
        f'"size": {record.size}, "unfilled": {waiting}}}'
    )


def about_file(path: str, **facts: Json) -> str:
    """Return what is the same of a file in all packs, as it stands in its row."""
    return _json({"file": path, **facts})[1:-1]


def read_manifest(data: bytes) -> Manifest | None:
    """Return what a manifest says; None for anything else, or one of another format."""
    try:
        said = cast("dict[str, Any]", json.loads(data))
        if said["format"] != FORMAT:
            return None
        records = [
            Record(row["file"], row["made_from"], row["sha256"], row["size"])
            for row in said["files"]
        ]
        return Manifest(said["made_from"], {record.path: record for record in records})
    except (ValueError, LookupError, TypeError):
        return None
