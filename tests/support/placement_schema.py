"""The variables of the placement cases and of the random pages: shapes, constants, profiles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Any, TypeAlias

from mkdocs_tailor.schools.shapes import COPIES, COPY, Kind, ListOf, Record, Scalar, Shape

Environment: TypeAlias = dict[str, Any]
"""What ``schools/values.py`` makes of a profile: missing values are absent."""

KINDS = ("primary", "secondary", "special")
NAMES = ("Ann", "Bob", "Cy")
CLUBS = (("Chess", True), ("Art", False))


def text(label: str, reads_as: str | None = None) -> Scalar:
    return Scalar(Kind.TEXT, label, reads_as)


def yes_no(label: str) -> Scalar:
    return Scalar(Kind.YES_NO, label)


SHAPES: Mapping[str, Shape] = {
    "school": Record(
        {
            "name": text("School name"),
            "town": text("Town"),
            "motto": text("Motto", "our motto"),
            "url": Scalar(Kind.LINK, "Web site"),
            "kind": Scalar(Kind.CHOICE, "Kind of school", options=KINDS),
            "pupils": Scalar(Kind.NUMBER, "Number of pupils"),
            "uniform": yes_no("Uniform"),
            "logo": Scalar(Kind.IMAGE, "Logo"),
        },
        "School",
    ),
    "mentoring": Record(
        {
            "day": text("Mentoring day"),
            "before_school": yes_no("Before school"),
            "lunch": yes_no("At lunch"),
            "time": Scalar(Kind.TIME, "Mentoring time", "the time you agreed"),
            "room": text("Mentoring room", "the mentoring room"),
        },
        "Mentoring",
    ),
    "coordinator": Record(
        {
            "name": text("Coordinator", "the coordinator"),
            "email": Scalar(Kind.EMAIL, "E-mail"),
            "phone": Scalar(Kind.PHONE, "Telephone", "the school office"),
        },
        "Coordinator",
        shown="name",
    ),
    "staff": ListOf(
        Record(
            {
                "name": text("Name", "somebody"),
                "role": text("Role", "a teacher"),
                "lead": yes_no("Leads"),
            },
            "Member of staff",
            shown="name",
        ),
        "Mentoring staff",
    ),
    "clubs": ListOf(
        Record(
            {
                "title": text("Club", "a club"),
                "day": text("Day", "some day"),
                "free": yes_no("Free"),
            },
            "Club",
        ),
        "Clubs",
    ),
    "calendar": Record(
        {
            "first_session": Scalar(Kind.DATE, "First session", "the first session"),
            "summer_school": Scalar(Kind.DATE_RANGE, "Summer school", "the summer holiday"),
        },
        "Calendar",
    ),
    COPY: Scalar(Kind.CHOICE, "Copy", options=COPIES),
}

CONSTANTS: Mapping[str, Any] = {
    "site": {"name": "Handbook", "year": 2026, "draft": False},
    "terms": ["Autumn", "Spring", "Summer"],
}


@dataclass(frozen=True, slots=True)
class Situation:
    """What differs between the profiles."""

    before_school: bool
    lunch: bool
    uniform: bool
    kind: str
    staff: int
    clubs: int
    copy: str
    filled: bool
    """Whether the values that may be missing are there."""


def profiles(source: str) -> Iterator[Environment]:
    """Every combination of the values that the page's choices and repeats name."""
    differs: tuple[tuple[str, Sequence[Any]], ...] = (
        ("before_school", (True, False)),
        ("mentoring.lunch", (True, False)),
        ("uniform", (False, True)),
        ("school.kind", KINDS),
        ("staff", (1, 0, 2, 3)),
        ("clubs", (1, 0, 2)),
        (COPY, COPIES),
        ("motto", (True, False)),
    )
    choices: list[Sequence[Any]] = [
        values if name in source else values[:1] for name, values in differs
    ]
    return (_environment(Situation(*values)) for values in product(*choices))


def random_profile(random: Random) -> Environment:
    """A profile with whatever differs drawn by chance, gaps included."""
    environment = _environment(
        Situation(
            before_school=random.random() < 0.5,
            lunch=random.random() < 0.5,
            uniform=random.random() < 0.5,
            kind=random.choice(KINDS),
            staff=random.choice((0, 1, 1, 2, 3)),
            clubs=random.choice((0, 1, 2)),
            copy=random.choice(COPIES),
            filled=random.random() < 0.7,
        )
    )
    environment["school"] |= {
        "name": random.choice(("Oakfield", "Hill Top School", "Ysgol Tŷ Gwyn")),
        "pupils": random.choice((90, 210)),
    }
    environment["mentoring"]["day"] = random.choice(("thursday", "every monday"))
    for person in environment["staff"]:
        person["lead"] = random.random() < 0.5
    return environment


def _environment(is_: Situation) -> Environment:
    environment: Environment = {
        "school": {
            "name": "Oakfield",
            "town": "Ludlow",
            "url": "https://oak.sch.uk/x",
            "kind": is_.kind,
            "pupils": 210,
            "uniform": is_.uniform,
            "logo": "oak.png",
        },
        "mentoring": {"day": "thursday", "before_school": is_.before_school, "lunch": is_.lunch},
        "coordinator": {"name": "Jo Smith", "email": "jo@oak.sch.uk"},
        "staff": [
            {"name": name, "role": f"R{name}", "lead": number == 1 or is_.staff == 1}
            for number, name in enumerate(NAMES[: is_.staff])
        ],
        "clubs": [
            {"title": title, "day": "Monday", "free": free} for title, free in CLUBS[: is_.clubs]
        ],
        "calendar": {},
        COPY: is_.copy,
    }
    return _filled(environment) if is_.filled else environment


def _filled(environment: Environment) -> Environment:
    environment["school"]["motto"] = "Onward"
    environment["mentoring"] |= {"time": "08:30", "room": "B2"}
    environment["coordinator"]["phone"] = "01584 000000"
    environment["calendar"] = {
        "first_session": "2026-09-03",
        "summer_school": {"start": "2026-08-17", "end": "2026-08-21"},
    }
    return environment
