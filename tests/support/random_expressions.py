"""Random expressions of the placement schema: values, filters, tests and choices, nested."""

from collections.abc import Callable
from random import Random

Maker = Callable[[int], str]

TEXTS = (
    "school.name",
    "school.town",
    "school.motto",
    "school.kind",
    "mentoring.day",
    "mentoring.time",
    "mentoring.room",
    "coordinator",
    "coordinator.phone",
    "calendar.first_session",
    "calendar.summer_school",
    "calendar.summer_school.start",
    "copy",
    "staff[0].name",
    "staff[0].role",
    "(staff | first).role",
    "(staff | last)",
    "clubs[1].title",
    "site.name",
    "terms[0]",
    '"abc"',
    '"Onward"',
    '""',
    '"2026-09-03"',
)
NUMBERS = ("school.pupils", "staff | length", "clubs | count", "3", "0", "210", "site.year")
ANSWERS = ("mentoring.lunch", "school.uniform", "site.draft", "true", "false", "staff[0].lead")
LISTS = (
    "staff",
    "clubs | map(attribute='title')",
    "terms",
    'staff | map(attribute="name")',
    'staff | selectattr("lead")',
    '["a", "b"]',
    '[school.name, "b"]',
    "[school.name, school.motto]",
    "[]",
)
TEXT_FILTERS = ("upper", "lower", "title", "capitalize", "trim", "possessive", "a_an", "plural")


class Expressions:
    """Writes expressions; the number says how deep they may be nested."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def page(self) -> str:
        """Return a page with an expression where authors put one."""
        kind = self.random.randrange(4)
        if kind == 0:
            return (
                f"{{% if {self.test(3)} %}}A{{% elif {self.test(2)} %}}B{{% else %}}C{{% endif %}}"
            )
        if kind == 1:
            each = "{{ loop.index }}{{ t }}{% if not loop.last %}, {% endif %}"
            return f"{{% for t in {self.list(2)} %}}{each}{{% else %}}none{{% endfor %}}"
        value = self.any_of(self.text, self.text, self.number)(3)
        if kind == 2:
            return (
                f"{{% set v = {value} %}}{{{{ v }}}}{{% if v %}}y{{% endif %}}{{{{ v | upper }}}}"
            )
        return f"{{{{ {value} }}}}"

    def any_of(self, *makers: Maker) -> Maker:
        """Return one of them."""
        return self.random.choice(makers)

    def text(self, depth: int) -> str:
        """Return an expression that gives a text."""
        if depth == 0 or self.random.random() < 0.3:
            return self.random.choice(TEXTS)
        return self.any_of(self.filtered, self.filtered, self.chosen, self.joined)(depth - 1)

    def filtered(self, depth: int) -> str:
        """Return a text with a filter."""
        left = f"({self.text(depth)})"
        what = (
            *TEXT_FILTERS,
            f"default({self.text(depth)})",
            f"default({self.text(depth)}, true)",
            f"replace({self.text(depth)}, {self.text(depth)})",
        )
        return f"{left} | {self.random.choice(what)}"

    def chosen(self, depth: int) -> str:
        """Return one text or another."""
        one, other = self.text(depth), self.text(depth)
        forms = (
            f"({one} if {self.test(depth)} else {other})",
            f"({one} if {self.test(depth)})",
            f"({one} or {other})",
            f"({one} and {other})",
        )
        return self.random.choice(forms)

    def joined(self, depth: int) -> str:
        """Return a text made of several."""
        forms = (
            f"({self.text(depth)} ~ {self.any_of(self.text, self.number)(depth)})",
            f'("%s-%s" | format({self.text(depth)}, {self.text(depth)}))',
            f"({self.list(depth)}) | join_and",
            f"({self.list(depth)}) | join({self.text(depth)})",
            f'"mentor" | plural({self.any_of(self.number, self.list)(depth)})',
            'calendar.first_session | date("short")',
            "calendar.summer_school.end | date",
        )
        return self.random.choice(forms)

    def number(self, depth: int) -> str:
        """Return an expression that gives a number."""
        if depth == 0 or self.random.random() < 0.5:
            return self.random.choice(NUMBERS)
        one, other = self.number(depth - 1), self.number(depth - 1)
        counted = self.any_of(self.list, self.text)(depth - 1)
        forms = (f"({counted}) | length", f"({one} if {self.test(depth - 1)} else {other})")
        return self.random.choice(forms)

    def list(self, depth: int) -> str:
        """Return an expression that gives a list."""
        if depth == 0 or self.random.random() < 0.6:
            return self.random.choice(LISTS)
        inner = self.list(depth - 1)
        forms = (
            f'({inner}) | map("upper")',
            f"[{self.text(depth - 1)}, {self.text(depth - 1)}]",
            f"({inner}) | default([])",
        )
        return self.random.choice(forms)

    def test(self, depth: int) -> str:
        """Return an expression that is asked."""
        if depth == 0 or self.random.random() < 0.2:
            return self.random.choice(ANSWERS)
        return self.any_of(self.logic, self.comparison, self.comparison, self.value)(depth - 1)

    def logic(self, depth: int) -> str:
        """Return a test made of tests."""
        one, other = self.test(depth), self.test(depth)
        return self.random.choice((f"not {one}", f"({one} and {other})", f"({one} or {other})"))

    def comparison(self, depth: int) -> str:
        """Return a comparison."""
        sign = self.random.choice(("==", "!=", "<", ">", "<=", ">="))
        forms = (
            f"({self.text(depth)}) {sign} ({self.text(depth)})",
            f"({self.number(depth)}) {sign} ({self.number(depth)})",
            f"({self.text(depth)}) in ({self.list(depth)})",
            f"({self.text(depth)}) not in ({self.text(depth)})",
            f"({self.text(depth)}) is {self.random.choice(('defined', 'none', 'not defined'))}",
            f"1 < {self.number(depth)} <= 3",
            'school.kind == "primary"',
        )
        return self.random.choice(forms)

    def value(self, depth: int) -> str:
        """Return a value that is asked whether it is there."""
        return f"({self.any_of(self.text, self.number, self.list)(depth)})"
