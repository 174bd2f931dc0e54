"""Random pages that keep the seven rules: every placement that must work, nested, by chance."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import TypeAlias

from support.chance import chance
from support.sentences import ITEMS, Sentences

Lines: TypeAlias = list[str]
Maker: TypeAlias = Callable[[], Lines]


@dataclass(frozen=True, slots=True)
class RandomPage:
    """A page, and what it includes or extends."""

    source: str
    files: dict[str, str] = field(default_factory=dict[str, str])

    def find(self, name: str) -> str | None:
        """Return the text of a template: the page itself is called ``page.md``."""
        return self.source if name == "page.md" else self.files.get(name)


def sane_page(seed: int) -> RandomPage:
    """Return the page of a seed."""
    return RandomPage("\n".join(Blocks(chance(seed)).page()) + "\n")


class Blocks:
    """Writes blocks. What would merge with a neighbour of its kind is followed by a sentence."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.sentences = Sentences(random)
        self.budget = random.choice((6, 12, 25))

    def page(self) -> Lines:
        """Return the lines of a page."""
        return [f"# {self.heading()}", "", *self.blocks(0, 3, self.random.randint(1, 4))]

    def chance(self, part: float) -> bool:
        """Return true for that part of all calls."""
        return self.random.random() < part

    def blocks(self, indent: int, depth: int, number: int) -> Lines:
        """Return some blocks, each with a blank line after it."""
        out: Lines = []
        for _ in range(number):
            self.budget -= 1
            if self.budget >= 0:
                out += [*self.block(indent, depth), ""]
        return out or [*self.paragraph(indent), ""]

    def block(self, indent: int, depth: int) -> Lines:
        """Return a block of a kind drawn by chance."""
        plain = (self.paragraph, self.paragraph, self.code, self.table, self.items, self.quotation)
        if depth and self.chance(0.55):
            makers = (self.callout, self.tabs, self.ranged, self.ranged)
            return self.random.choice(makers)(indent, depth)
        if depth == 3 and self.chance(0.15):
            return [f"{'#' * self.random.randint(2, 4)} {self.heading()}"]
        return self.random.choice(plain)(indent)

    def heading(self) -> str:
        """Return a heading: with fixed words, or with an address where an if stands in it."""
        words = f"{self.sentences.words(2).capitalize()} {self.sentences.field()}"
        if self.chance(0.2):
            return f"{words}{self.sentences.choice(1)} {{#about}}"
        return words if self.chance(0.5) else self.sentences.words(3)

    def paragraph(self, indent: int) -> Lines:
        """Return one or two lines."""
        number = 2 if self.chance(0.3) else 1
        return [" " * indent + self.sentences.sentence() for _ in range(number)]

    def code(self, indent: int) -> Lines:
        """Return a code block; braces in it are shown as they are."""
        space = " " * indent
        inside = self.random.choice((self.sentences.words(), "{{ school.name }}", "{% endif %}"))
        return [f"{space}```", space + inside, f"{space}```"]

    def quotation(self, indent: int) -> Lines:
        """Return a quotation and a sentence."""
        quoted = [f"{' ' * indent}> {self.sentences.sentence()}" for _ in range(2)]
        return [*quoted, "", *self.paragraph(indent)]

    def table(self, indent: int) -> Lines:
        """Return a table."""
        columns = self.random.randint(1, 3)
        align = [self.random.choice(("---", ":-:", "--:")) for _ in range(columns)]
        head = [f"| {' | '.join(self.sentences.words(1) for _ in range(columns))} |"]
        head.append(f"|{'|'.join(align)}|")
        space = " " * indent
        return [*(space + line for line in head), *self.rows(indent, 2, columns)]

    def rows(self, indent: int, depth: int, columns: int) -> Lines:
        """Return rows, some of them inside tags."""
        out: Lines = []
        for _ in range(self.random.randint(1, 3)):
            if depth and self.chance(0.4):
                inner = partial(self.rows, indent, depth - 1, columns)
                out += self.tagged(indent, inner, inner)
                continue
            cells = [
                self.random.choice((self.sentences.words(), self.sentences.field()))
                for _ in range(columns)
            ]
            out.append(f"{' ' * indent}| {' | '.join(cells)} |")
        return out

    def items(self, indent: int) -> Lines:
        """Return a list and a sentence."""
        items = self.listed(indent, 2, numbered=self.chance(0.25))
        return [*items, "", *self.paragraph(indent)]

    def listed(self, indent: int, depth: int, *, numbered: bool) -> Lines:
        """Return list items of one kind, the first without a tag round it."""
        return self.item(indent, depth, numbered=numbered) + self.more(
            indent, depth, numbered=numbered
        )

    def more(self, indent: int, depth: int, *, numbered: bool) -> Lines:
        """Return list items, some of them inside tags."""
        out: Lines = []
        for _ in range(self.random.randint(1, 3)):
            if depth and self.chance(0.35):
                inner = partial(self.more, indent, depth - 1, numbered=numbered)
                out += self.tagged(indent, inner, inner)
            else:
                out += self.item(indent, depth, numbered=numbered)
        return out

    def item(self, indent: int, depth: int, *, numbered: bool) -> Lines:
        """Return an item, with a list of its own now and then."""
        sign = "1. " if numbered else self.random.choice(("- ", "- ", "- [ ] "))
        out = [" " * indent + sign + self.sentences.sentence()]
        if depth and self.chance(0.15):
            out += self.listed(indent + 4, depth - 1, numbered=self.chance(0.3))
        return out

    def callout(self, indent: int, depth: int) -> Lines:
        """Return an admonition or a details block."""
        title = f'"{self.sentences.phrase()}"'
        head = self.random.choice(("!!! note", f"!!! tip {title}", f"??? info {title}"))
        inside = self.blocks(indent + 4, depth - 1, self.random.randint(1, 2))
        return [" " * indent + head, *_stripped(inside)]

    def tabs(self, indent: int, depth: int) -> Lines:
        """Return a set of two tabs and a sentence."""
        out: Lines = []
        for _ in range(2):
            out += [f'{" " * indent}=== "{self.sentences.phrase()}"', ""]
            out += self.blocks(indent + 4, depth - 1, 1)
        return [*out, *self.paragraph(indent)]

    def ranged(self, indent: int, depth: int) -> Lines:
        """Return blocks between tags."""

        def inner() -> Lines:
            return [*_stripped(self.blocks(indent, depth - 1, self.random.randint(1, 2))), ""]

        return self.tagged(indent, inner, inner)

    def tagged(self, indent: int, body: Maker, other: Maker) -> Lines:
        """Return lines between tags on lines of their own."""
        space = " " * indent
        if self.chance(0.3):
            return self.looped(space, body, other)
        out = [f"{space}{{% if {self.sentences.condition()} %}}", *body()]
        if self.chance(0.2):
            out += [f"{space}{{% elif {self.sentences.condition()} %}}", *other()]
        if self.chance(0.5):
            out += [f"{space}{{% else %}}", *other()]
        return [*out, f"{space}{{% endif %}}"]

    def looped(self, space: str, body: Maker, other: Maker) -> Lines:
        """Return lines inside a for."""
        loops = self.sentences.loops
        of = self.random.choice(list(ITEMS))
        variable = f"{of[0]}{len(loops)}"
        where = f" if {variable}.lead" if of == "staff" and self.chance(0.2) else ""
        loops.append((variable, of))
        out = [f"{space}{{% for {variable} in {of}{where} %}}", *body()]
        loops.pop()
        if self.chance(0.3):
            out += [f"{space}{{% else %}}", *other()]
        return [*out, f"{space}{{% endfor %}}"]


def _stripped(lines: Lines) -> Lines:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines
