"""Random sentences of a page: words, fields, and choices and repeats inside a line."""

from random import Random

WORDS = (
    "mentor",
    "school",
    "lunch",
    "early",
    "bring",
    "book",
    "calm",
    "talk",
    "plan",
    "week",
    "goal",
    "team",
    "help",
    "learn",
    "safe",
    "read",
    "note",
    "room",
    "bus",
    "bell",
    "سلام",
    "नमस्ते",
    "学校",
)

CONDITIONS = (
    "mentoring.before_school",
    "mentoring.lunch",
    "school.uniform",
    "school.kind == 'primary'",
    "school.kind in ['primary', 'special']",
    "not mentoring.lunch",
    "school.pupils > 100",
    "mentoring.lunch and school.uniform",
    "mentoring.before_school or school.kind != 'primary'",
    "staff | length > 1",
    "staff",
    "school.motto",
    "coordinator.phone is defined",
    "copy == 'teacher'",
    "copy != 'pupil'",
    "calendar.first_session > '2026-09-01'",
    "site.draft",
    "site.year == 2026",
)

FIELDS = (
    "school.name",
    "school.town",
    "school.pupils",
    "school.motto",
    "school.name | upper",
    "school.name | possessive",
    "school.kind | a_an",
    "mentoring.day | title",
    "mentoring.time",
    'mentoring.room | default("hall")',
    "coordinator",
    "coordinator.phone",
    "calendar.first_session",
    'calendar.first_session | date("short")',
    "calendar.summer_school",
    "staff | join_and | default('nobody', true)",
    "clubs | length",
    '"mentor" | plural(staff)',
    '"AM" if mentoring.before_school else "PM"',
    '(school.name ~ " and " ~ school.town) | title',
    "site.name",
)

ITEMS = {"staff": ("name", "role"), "clubs": ("title", "day")}
"""The fields that items of a school list print."""

TESTS = {"staff": ("lead",), "clubs": ("free",)}
"""The fields that they are asked for."""


class Sentences:
    """Writes sentences. What may be absent brings its own space, so that no line ends in two."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.loops: list[tuple[str, str]] = []
        """The loops round the sentence: variable and list."""

    def chance(self, part: float) -> bool:
        """Return true for that part of all calls."""
        return self.random.random() < part

    def words(self, number: int | None = None) -> str:
        """Return some plain words."""
        return " ".join(self.random.choices(WORDS, k=number or self.random.randint(1, 4)))

    def condition(self) -> str:
        """Return a test, often on the loop round it."""
        if self.loops and self.chance(0.35):
            variable, of = self.random.choice(self.loops)
            name = self.random.choice(TESTS[of])
            return self.random.choice((f"{variable}.{name}", "loop.first", "not loop.last"))
        return self.random.choice(CONDITIONS)

    def field(self) -> str:
        """Return a field, often of the loop round it."""
        if self.loops and self.chance(0.6):
            variable, of = self.random.choice(self.loops)
            return f"{{{{ {variable}.{self.random.choice(ITEMS[of])} }}}}"
        return f"{{{{ {self.random.choice(FIELDS)} }}}}"

    def phrase(self) -> str:
        """Return something short that is never empty."""
        ends = (
            "",
            f" {self.field()}",
            f" {{% if {self.condition()} %}}yes{{% else %}}no{{% endif %}}",
        )
        return self.words(1) + self.random.choice(ends)

    def sentence(self, depth: int = 2) -> str:
        """Return a line that begins with a fixed word."""
        return self.words(1).capitalize() + self.inside(depth)

    def inside(self, depth: int) -> str:
        """Return one to four parts, each with the space before it."""
        return "".join(self.part(depth) for _ in range(self.random.randint(1, 4)))

    def part(self, depth: int) -> str:
        """Return a part of a sentence."""
        if depth and self.chance(0.12):
            return self.choice(depth)
        if depth and self.chance(0.06):
            return self.repeat()
        return f" {self.random.choice(self.kinds())}"

    def kinds(self) -> tuple[str, ...]:
        """Return one part of each kind."""
        page = self.random.choice(("x", "{{ school.kind }}", "?day={{ mentoring.room }}"))
        return (
            self.words(),
            self.words(),
            self.field(),
            self.field(),
            f"**{self.phrase()}**",
            f"*{self.phrase()}*",
            f"`{self.words(1)}`",
            f"[{self.phrase()}](https://a.b/{page})",
            f"“{self.phrase()}”",
            f"({self.field()})",
            "[mail](mailto:{{ coordinator.email }})",
        )

    def choice(self, depth: int) -> str:
        """Return an if inside a line."""
        out = f"{{% if {self.condition()} %}}{self.inside(depth - 1)}"
        if self.chance(0.2):
            out += f"{{% elif {self.condition()} %}}{self.inside(depth - 1)}"
        if self.chance(0.6):
            out += f"{{% else %}}{self.inside(depth - 1)}"
        return out + "{% endif %}"

    def repeat(self) -> str:
        """Return a for inside a line."""
        head = f" {{% for q in staff{self.random.choice(('', ' if q.lead'))} %}}{{{{ q.name }}}}"
        return f"{head}{{% if not loop.last %}}, {{% endif %}}{{% else %}}nobody{{% endfor %}}"
