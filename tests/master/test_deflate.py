import zlib

import pytest

from mkdocs_tailor.master.deflate import END, STORED_MOST, deflate, inflate, literal, stored
from support.chance import chance

SIZES = (0, 1, 2, 100, STORED_MOST - 1, STORED_MOST, STORED_MOST + 1, 3 * STORED_MOST + 5)


@pytest.mark.parametrize("size", SIZES)
def test_stored_blocks_hold_the_bytes_and_cost_five_a_block(size: int):
    data = chance(size).randbytes(size)
    assert zlib.decompress(stored(data) + END, -15) == data
    assert len(stored(data)) == size + 5 * -(-size // STORED_MOST)


@pytest.mark.parametrize("size", SIZES)
def test_a_literal_is_never_longer_than_stored(size: int):
    text, noise = b"<w:p>" * (size // 5), chance(size).randbytes(size)
    for data in (text, noise):
        assert inflate(literal(data)) == data
        assert len(literal(data)) <= len(stored(data))


def test_pieces_can_be_left_out_repeated_and_put_in_any_order():
    dice = chance(11)
    texts = [b"", b"a", b"<w:t>" * 99, dice.randbytes(70_000), "Gŵyr 🏫".encode()]
    for _ in range(50):
        chosen = dice.choices(texts, k=dice.randrange(8))
        pieces = [dice.choice((literal, stored))(text) for text in chosen]
        assert inflate(b"".join(pieces)) == b"".join(chosen)


def test_a_whole_stream_is_what_zlib_reads():
    assert zlib.decompress(deflate(b"<styles/>" * 1000), -15) == b"<styles/>" * 1000
