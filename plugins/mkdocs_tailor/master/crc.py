"""CRC-32, and how the checksums of two texts make the checksum of both, one after the other.

A CRC-32 is the remainder of a polynomial over GF(2), kept with its bits reflected: the highest bit
is the coefficient of 1, the next that of x, and so on (RFC 1952, section 8; APPNOTE 4.4.7).
"""

from typing import Final, Protocol, cast

try:
    # isal's stub leaves the type of the data open
    from isal.isal_zlib import crc32 as _crc32  # pyright: ignore[reportUnknownVariableType]
except ImportError:
    from zlib import crc32 as _crc32


class Checksum(Protocol):
    """A function that returns the CRC-32 of bytes, going on from that of what stands before."""

    def __call__(self, data: bytes, before: int = 0, /) -> int:
        """Return the checksum."""
        ...


crc32: Final = cast("Checksum", _crc32)
"""isal's where it is installed, which takes a tenth of the time of zlib's."""

POLYNOMIAL = 0xEDB88320
ONE = 1 << 31
ALL = 0xFFFFFFFF


def multiply(a: int, b: int) -> int:
    """Return the product of two reflected polynomials modulo the CRC-32 polynomial."""
    product = 0
    while a:
        if a & ONE:
            product ^= b
        a = a << 1 & ALL
        b = b >> 1 ^ POLYNOMIAL if b & 1 else b >> 1
    return product


def shift(size: int) -> int:
    """Return x to the power 8 · size: multiplied by it, a checksum moves past that many bytes.

    A byte of zeros multiplies the remainder by x to the power 8 and adds nothing. The checksum is
    kept with all its bits turned round, before and after.
    """
    return crc32(bytes(size), ONE ^ ALL) ^ ALL


def combine(first: int, second: int, second_shift: int) -> int:
    """Return the checksum of two texts from that of each and the shift of the second's size."""
    return multiply(second_shift, first) ^ second
