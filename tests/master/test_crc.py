import zlib

from mkdocs_tailor.master.crc import crc32
from support.chance import chance
from support.plain_master import multiply, shift

CHANCE = chance(13)
SIZES = (0, 1, 7, 8, 255, 4096, 70_000)


def test_the_checksum_is_that_of_zlib_and_goes_on_from_another():
    for size in SIZES:
        one, other = CHANCE.randbytes(size), CHANCE.randbytes(33)
        assert crc32(one) == zlib.crc32(one)
        assert crc32(other, crc32(one)) == zlib.crc32(one + other)


def test_two_checksums_combine_to_that_of_both_texts():
    for size in SIZES:
        for other_size in SIZES:
            one, other = CHANCE.randbytes(size), CHANCE.randbytes(other_size)
            moved = multiply(shift(other_size), crc32(one))
            assert moved ^ crc32(other) == zlib.crc32(one + other)


def test_shifts_multiply_as_their_sizes_add():
    for _ in range(100):
        a, b = CHANCE.randrange(1 << 20), CHANCE.randrange(1 << 20)
        assert multiply(shift(a), shift(b)) == shift(a + b)
