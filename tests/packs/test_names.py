import re

import pytest

from mkdocs_tailor.packs.names import distinct, safe_path, slug
from support.chance import chance

PORTS = ("com", "lpt")
DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in PORTS for n in range(10)),
)
SIGNS = "abzAZ09 .-_/\\:*?\"<>|&'’éŵŁß中عא\0\n\t\u202e\u200f\u2066%~#"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Making friends in a new place", "making-friends-in-a-new-place"),
        ("Été – Who’s who?", "ete-whos-who"),
        ("Maths & English", "maths-and-english"),
        ("Ysgol Gyfun Gŵyr", "ysgol-gyfun-gwyr"),
        ("CON", "handout-con"),
        ("lpt1", "handout-lpt1"),
        ("console", "console"),
        ("عربي", "handout"),
        ("...", "handout"),
        ("", "handout"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_name_is_what_a_teacher_can_read(text: str, name: str):
    assert slug(text) == name


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("lessons/friends-pupil.docx", "lessons/friends-pupil.docx"),
        ("Summer School/Day 1.docx", "summer-school/day-1.docx"),
        ("../../etc/passwd", "etc/passwd"),
        ("/lessons//x.docx", "lessons/x.docx"),
        ("aux/con.docx", "handout-aux/handout-con.docx"),
        ("friends\u202excod.docx", "friendsxcod.docx"),
        ("friends. .docx", "friends.docx"),
        ("..", "handout"),
        ("", "handout"),
        (f"{'long ' * 40}.docx", f"{('long-' * 15)[:75].strip('-')}.docx"),
    ],
)
def test_a_path_is_made_of_names_and_goes_nowhere_else(path: str, safe: str):
    assert safe_path(path) == safe


def test_the_suffix_of_a_print_variant_is_never_cut():
    assert safe_path("lessons/friends.docx", "-large-print") == "lessons/friends-large-print.docx"
    long = safe_path(f"{'a' * 200}.docx", "-large-print")
    assert len(long) == 80
    assert long.endswith("a-large-print.docx")


def test_no_text_gives_a_name_that_a_system_refuses():
    dice = chance(23)
    for _ in range(3000):
        path = safe_path("".join(dice.choices(SIGNS, k=dice.randrange(1, 120))))
        for part in path.split("/"):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)?", part)
            assert len(part) <= 80
            assert part.split(".")[0] not in DEVICES


def test_names_that_became_alike_are_told_apart():
    names = ("Été.docx", "Ete.docx", "ete-2.docx", "ÉTÉ.docx")
    assert list(distinct(map(safe_path, names))) == [
        "ete.docx",
        "ete-2.docx",
        "ete-2-2.docx",
        "ete-3.docx",
    ]
