"""The master format once more, straight from its specification and with no thought of speed.

What the package makes must equal this byte for byte. Nothing of the package's own reading and
filling is used; only the language's evaluator, which is not the format's to define.
"""

import json
import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from mkdocs_tailor.language.expressions import evaluate, from_json, text, truthy
from mkdocs_tailor.word.slots import SchoolPictures

END_OF_STREAM = b"\x03\x00"
NAMES = 0x800
JANUARY_1980 = 33


def multiply(a: int, b: int) -> int:
    product = 0
    for bit in range(31, -1, -1):
        if a >> bit & 1:
            product ^= b
        b = (b >> 1) ^ (0xEDB88320 if b & 1 else 0)
    return product


def shift(size: int) -> int:
    moved, power = 1 << 31, 1 << 23
    while size:
        if size & 1:
            moved = multiply(moved, power)
        power = multiply(power, power)
        size >>= 1
    return moved


def form_text(value: str, form: str) -> str:
    value = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", value)
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    if form == "link":
        known = re.match("(?ai)https?://[^\t-\r /?#]|(mailto|tel):[^\t-\r ?]", value)
        if not known:
            return "about:blank"
        value = re.sub('[\x00- \x7f"<>\\\\^`{|}]', lambda c: f"%{ord(c[0]):02X}", value)
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if form == "run":
        return value.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if form == "lines":
        return value
    return value.replace('"', "&quot;").replace("'", "&#39;").replace("\n", " ")


def loop_environments(environment: Mapping[str, object], variable: str, items: Sequence[object]):
    count = len(items)
    for i, item in enumerate(items):
        record = {
            "index": i + 1,
            "index0": i,
            "revindex": count - i,
            "revindex0": count - i - 1,
            "first": i == 0,
            "last": i == count - 1,
            "length": count,
        }
        yield {**environment, variable: item, "loop#" + variable.split("#", 1)[1]: record}


@dataclass
class PlainRun:
    """One program run for one school, its checksum made of checksums."""

    header: Any
    body: bytes
    stream: bytes = b""
    crc: int = 0
    size: int = 0

    def steps(self, steps: Sequence[Any], environment: Mapping[str, object]) -> None:
        for step in steps:
            if isinstance(step, int):
                self.literal(*self.header["literals"][step])
                continue
            expression = from_json(self.header["expressions"][step[1]])
            found: Any = evaluate(expression, environment)
            if step[0] == "if":
                self.steps(step[2] if truthy(found) else step[3], environment)
            elif step[0] == "for":
                for inner in loop_environments(environment, step[2], found or ()):
                    self.steps(step[3], inner)
                if not found:
                    self.steps(step[4], environment)
            else:
                self.value(form_text(text(found), step[0]).encode())

    def literal(self, start: int, packed: int, size: int, crc: int) -> None:
        self.stream += self.body[start : start + packed]
        self.crc = multiply(shift(size), self.crc) ^ crc
        self.size += size

    def value(self, data: bytes) -> None:
        self.crc = zlib.crc32(data, self.crc)
        self.size += len(data)
        while data:
            block, data = data[:65535], data[65535:]
            self.stream += struct.pack("<BHH", 0, len(block), len(block) ^ 0xFFFF) + block


def plain_tailor(
    master: bytes,
    environment: Mapping[str, object],
    variant: str = "standard",
    pictures: SchoolPictures = MappingProxyType({}),
) -> bytes:
    """The finished file, as sections 1, 2 and 6 of the specification say."""
    sizes = {name: {"width": p.width, "height": p.height} for name, p in pictures.items()}
    environment = {**environment, "pictures#": sizes}
    header_size, body_size = struct.unpack_from("<LL", master, 12)
    header, body = json.loads(master[24 : 24 + header_size]), master[24 + header_size :]
    assert len(body) == body_size
    out = directory = b""
    count = 0
    for part in (header["common"], header["variants"][variant]):
        for start, size in part["entries"]:
            out += body[start : start + size]
            count += 1
        start, size = part["directory"]
        directory += body[start : start + size]
    members: list[tuple[str, int, int, bytes, int]] = []
    own = header["variants"][variant]["programs"]
    for path, steps in (*header["programs"], *header["shared"], *own):
        run = PlainRun(header, body)
        run.steps(steps, environment)
        if run.size:
            members.append((path, 8, run.crc, run.stream + END_OF_STREAM, run.size))
    for path, picture in header["pictures"]:
        if picture in pictures:
            data = pictures[picture].data
            members.append((path, 0, zlib.crc32(data), data, len(data)))
    for path, method, crc, data, size in members:
        name = path.encode()
        both = struct.pack("<5H", 20, NAMES, method, 0, JANUARY_1980)
        both += struct.pack("<3L2H", crc, len(data), size, len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + both
        directory += struct.pack("<3H2L", 0, 0, 0, 0, len(out)) + name
        out += b"PK\3\4" + both + name + data
        count += 1
    end = struct.pack("<4H2LH", 0, 0, count, count, len(directory), len(out), 0)
    return out + directory + b"PK\5\6" + end
