"""The archive (APPNOTE.TXT 6.3.10; ECMA-376 part 2)."""

from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule

FIRST = "[Content_Types].xml"
DATE = (1980, 1, 1, 0, 0, 0)
DESCRIPTOR = 0x0008
EXTRA_LENGTH = 28
ZIP64 = (b"PK\x06\x06", b"PK\x06\x07")
SIGNATURES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".gif": b"GIF8",
}


def no_member_twice(handout: Handout) -> Iterator[str]:
    counts = Counter(entry.filename.lower() for entry in handout.entries)
    yield from (f"{name} is there {count} times" for name, count in counts.items() if count > 1)


def content_types_first(handout: Handout) -> Iterator[str]:
    if handout.entries[0].filename != FIRST:
        yield f"{handout.entries[0].filename} is first"


def plain_entries(handout: Handout) -> Iterator[str]:
    for entry in handout.entries:
        if entry.is_dir():
            yield f"{entry.filename} is a directory"
        if entry.flag_bits & DESCRIPTOR:
            yield f"{entry.filename} has a data descriptor"
        if entry.extra or _local_extra(handout.data, entry.header_offset):
            yield f"{entry.filename} has an extra field"
        if entry.date_time != DATE:
            yield f"{entry.filename} is dated {entry.date_time}"
    if any(signature in handout.data[-200:] for signature in ZIP64):
        yield "it is a ZIP64 archive"


def _local_extra(data: bytes, offset: int) -> int:
    at = offset + EXTRA_LENGTH
    return int.from_bytes(data[at : at + 2], "little")


def pictures_are_pictures(handout: Handout) -> Iterator[str]:
    for name, content in handout.members.items():
        for ending, signature in SIGNATURES.items():
            if name.lower().endswith(ending) and not content.startswith(signature):
                yield f"{name} does not begin as {ending[1:]}"


RULES = (
    Rule(1, "no member is there twice, letter case ignored", no_member_twice),
    Rule(2, "[Content_Types].xml is first", content_types_first),
    Rule(3, "entries are plain and dated 1980-01-01", plain_entries),
    Rule(4, "pictures begin as what their names say", pictures_are_pictures),
)
