"""A school's colours: whatever a school gives, what is written in them can be read."""

import pytest

from mkdocs_tailor.language.values.colours import LIGHT, ink, wash
from support.chance import chance
from support.house_rules.style_sheet import contrast

COLOURS = [f"#{chance(number).randrange(1 << 24):06x}" for number in range(500)]
EDGES = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#808080", "#E6E6E6"]
DARKEST_WASH = "E6E6E6"


@pytest.mark.parametrize("colour", [*EDGES, *COLOURS])
def test_ink_can_be_read_on_white_and_on_every_wash(colour: str):
    written = str(ink(colour))
    assert contrast(written, "FFFFFF") >= 4.5
    assert contrast(written, DARKEST_WASH) >= 4.5
    assert all(contrast(written, str(wash(other))) >= 4.5 for other in COLOURS[:20])


@pytest.mark.parametrize("colour", [*EDGES, *COLOURS])
def test_a_wash_is_paler_than_that_of_black_and_black_can_be_read_on_it(colour: str):
    written = str(wash(colour))
    assert all(channel >= 0xE6 for channel in bytes.fromhex(written))
    assert contrast("000000", written) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert [ink(colour) for colour in ("#003366", "#8a5a00", "#1B3A57")] == [
        "003366",
        "8A5A00",
        "1B3A57",
    ]


def test_a_colour_keeps_its_hue_while_it_is_darkened():
    red, green, blue = bytes.fromhex(str(ink("#ffb0b0")))
    assert red > green == blue


def test_the_table_of_light_is_that_of_the_standard():
    shares = [strength / 255 for strength in range(256)]
    exact = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    assert [round(light * 100_000) for light in exact] == list(LIGHT)
