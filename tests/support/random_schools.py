"""What somebody could give for a school, right and wrong, by chance."""

from collections.abc import Mapping, Sequence
from random import Random

from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.shapes import Kind, ListOf, Record, Scalar, Shape

WORDS = (
    "St", "&", "<b>", "'", '"', "\\", "é", "e\u0301", "ſ", "İ", " ", "  ", "\t", "\n", "\u00a0",
    "\u2003", "\ufeff", "\u200b", "\x07", "\x85", "\ufffe", "\u202e", "\u2066", "\U00017000",
    "😀", "م", "ﬁ", "½", "٣", "#", ": ", "- ", " to ", "–", ",", ".", "-", "+", "x" * 39,
    "no", "NULL", "~", "0x1", "{{ a }}",
)  # fmt: skip
RIGHT: Mapping[Kind, Sequence[str]] = {
    Kind.TEXT: ("St Bride's", "no", "12:30", "#003366", "2026–27", "1:10", "- a", "a: b", "null"),
    Kind.LONG_TEXT: ("One. Two.", "Sign in #1", "x" * 4999, "end:", "[a]", "'quoted'", "é" * 300),
    Kind.NUMBER: ("60", "1,064", "00.50", "-0", "-3", "999999999999999", "0.0001", "1.23450"),
    Kind.DATE: ("2026-09-05", "3 September 2026", "Thu, 3rd Sept. 2026", "03/09/2026", "1/1/2000"),
    Kind.TIME: ("08:30", "8.30", "8:30am", "8 pm", "12 a.m.", "12pm", "5:05", "23:59", "00:00"),
    Kind.DATE_RANGE: ("17 August 2026 to 21 Aug 2026", "17–21 August 2026", "1/8/2026–2026-08-22"),
    Kind.YES_NO: ("yes", "No", "TRUE", "false"),
    Kind.CHOICE: ("form time", "LUNCHTIME", "pupil", "Tuesday", "Wales"),
    Kind.EMAIL: ("office@school.example", "a.b+c@x-y.example"),
    Kind.PHONE: ("020 7946 0123", "+44 (0)20 7946 0123 ext. 5", "0800 1111"),
    Kind.LINK: ("https://a.example/", "HTTP://Ysgol-gŵyl.example/x?y#z", "mailto:a@b.example?a=x"),
    Kind.IMAGE: ("logo.png", "Our crest/ŵ.SVG"),
}  # fmt: skip
WRONG: Mapping[Kind, Sequence[str]] = {
    Kind.TEXT: ("\U000f0000",),
    Kind.LONG_TEXT: ("x" * 5001, "🎒" * 5001),
    Kind.NUMBER: ("1,06", "7.", "1e3", "1.23456", "1" * 16, "0,000,000,000,000,001.5", "an hour"),
    Kind.DATE: ("Fri 3 September 2026", "31/09/2026", "29 Feb 2027", "3 Se 2026", "2026-13-01"),
    Kind.TIME: ("25:00", "8", "13pm", "0am", "8:60", "8.30ish", "008:30"),
    Kind.DATE_RANGE: ("21 to 17 August 2026", "17 August –", "17 August 2026", "1 to 2 to 3"),
    Kind.YES_NO: ("maybe", "y"),
    Kind.CHOICE: ("form tme", "Tusday", "quite another"),
    Kind.EMAIL: ("office at school", "a@b", "@b.example", "a@-b.example"),
    Kind.PHONE: ("ask", "12", "1" * 21, "020 7946 0123 ext"),
    Kind.LINK: ("www.a.example", "a@b.example", "javascript:x()", "httpſ://a.example", "https://😀.ee"),
    Kind.IMAGE: ("../logo.png", "logo .png", "logo.bmp", "a//b.png", ".x.png", "😀.png", " x.png"),
}  # fmt: skip


def random_text(random: Random) -> str:
    return "".join(random.choices(WORDS, k=random.randint(0, 4)))


def random_single(random: Random, kind: Kind) -> Json:
    """Return one value for a kind, mostly text: right, wrong, or anything."""
    known = random.choice((RIGHT, RIGHT, RIGHT, WRONG))[random.choice((kind, kind, *Kind))]
    text = random.choice(known)
    return random.choice((text, text, text, f" {text}\u00a0", random_text(random)))


def random_anything(random: Random, depth: int = 2) -> Json:
    """Return what no shape asks for."""
    inner: list[Json] = [random_anything(random, depth - 1) for _ in range(3)] if depth else []
    numbers = (random.randint(-5, 10**16), round(random.uniform(-1, 1000), random.randint(0, 8)))
    plain: tuple[Json, ...] = (None, True, False, 0, -0.0, 1e-7, 1e21, *numbers)
    names = ("name", "email", "time", "start", "end", "__proto__", "toString")
    group: dict[str, Json] = dict(zip(random.sample(names, k=3), inner, strict=False))
    return random.choice((*plain, random_text(random), inner[: random.randint(0, 3)], group))


def random_value(random: Random, shape: Shape) -> Json:
    """Return something for a shape that may fit it."""
    if random.random() < 0.1:
        return random_anything(random)
    if isinstance(shape, Scalar):
        options = (*shape.options, random_single(random, shape.kind))
        return random.choice(options)
    if isinstance(shape, ListOf):
        return [random_value(random, shape.item) for _ in range(random.choice((0, 1, 2, 3)))]
    if shape.shown and random.random() < 0.2:
        return random_value(random, shape.fields[shape.shown])
    return random_record(random, shape, 0.6)


def random_record(random: Random, shape: Record, share: float) -> dict[str, Json]:
    """Return a group with about the given share of a record's fields, and now and then another."""
    made = {
        name: random_value(random, part)
        for name, part in shape.fields.items()
        if random.random() < share
    }
    other = {random.choice((*shape.fields, "x"))[1:] or "x": random_text(random)}
    return {**made, **other} if random.random() < 0.1 else made
