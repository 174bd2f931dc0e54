"""DEFLATE (RFC 1951) in pieces that can be left out, repeated and put in any order.

A stream is a row of blocks. Every piece here begins and ends on a byte boundary, refers to nothing
outside itself and is not final; `END` closes the stream.
"""

import struct
import zlib

END = b"\x03\x00"
"""An empty final block with fixed codes (RFC 1951, 3.2.6), padded to the byte."""

STORED_MOST = 0xFFFF
"""The most bytes that one stored block can hold (RFC 1951, 3.2.4)."""

RAW = -15
"""zlib's sign for a stream without header and checksum, with a window of 32 KB."""

TINY = 20
"""So few bytes hardly ever get fewer: they are stored as they are."""

SHORT = 4096
"""Up to so many bytes fit into one block of a compressor with `LITTLE` memory."""

LITTLE, USUAL = 6, 8
"""How much memory a compressor takes: to clear it costs more than to deflate a short text."""

_stored_head = struct.Struct("<BHH").pack


def stored(data: bytes) -> bytes:
    """Return the bytes as stored blocks: nothing for no bytes, else one block each 65,535."""
    size = len(data)
    if 0 < size <= STORED_MOST:
        return _stored_head(0, size, size ^ STORED_MOST) + data
    starts = range(0, size, STORED_MOST)
    return b"".join(stored(data[start : start + STORED_MOST]) for start in starts)


def literal(data: bytes) -> bytes:
    """Return the bytes as a piece: deflated alone and ended by a full flush, or stored if shorter.

    The full flush ends the last block and pads to the byte with an empty stored block.
    """
    if len(data) <= TINY:
        return stored(data)
    memory = LITTLE if len(data) <= SHORT else USUAL
    compressor = zlib.compressobj(9, zlib.DEFLATED, RAW, memory)
    deflated = compressor.compress(data) + compressor.flush(zlib.Z_FULL_FLUSH)
    return min(deflated, stored(data), key=len)


def inflate(pieces: bytes) -> bytes:
    """Return what pieces in a row hold; raises ``zlib.error`` if they are none."""
    return zlib.decompress(pieces + END, RAW)


def deflate(data: bytes) -> bytes:
    """Return the bytes as one whole stream, deflated as small as zlib can."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, RAW)
    return compressor.compress(data) + compressor.flush()
