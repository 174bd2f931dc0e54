"""Random markup trees: any HTML an author could think of, with what is open anywhere in it."""

from dataclasses import dataclass
from random import Random

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat

PLACE = Place("page.md", 1)
TESTS = ("a", "b", "c")
LISTS = ("xs", "ys")
WORDS = ("one", "two ", " three", " four ", "five\n", " ", "\n", "six  seven", "8,", "")
MARKS = ("strong", "em", "a", "code", "span", "sup", "mark", "small", "kbd", "unknown")
BLOCKS = (
    "p", "p", "p", "h2", "ul", "ol", "table", "div", "blockquote", "details", "dl", "pre", "hr",
    "figure", "section", "form",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wild:
    """Makes trees in which everything may stand anywhere."""

    random: Random
    careless: float = 0.1
    """How often an inline element holds blocks."""

    def tree(self, depth: int = 4) -> Tree:
        """Return a few nodes, blocks and inline ones mixed."""
        return tuple(self._node(depth) for _ in range(self.random.randint(0, 4)))

    def phrase(self, depth: int = 3) -> Tree:
        """Return a few inline nodes."""
        return tuple(self._inline(depth) for _ in range(self.random.randint(0, 4)))

    def _node(self, depth: int) -> Markup:
        if depth and self.random.random() < 0.5:
            return self._block(self.random.choice(BLOCKS), depth - 1)
        return self._inline(depth)

    def _inline(self, depth: int) -> Markup:
        kind = self.random.random()
        if not depth or kind < 0.5:
            return self._leaf()
        if kind < 0.7:
            return self._marked(depth - 1)
        return self._open(self.phrase(depth - 1), self.phrase(depth - 1))

    def _marked(self, depth: int) -> Markup:
        """Return an inline element; now and then somebody wraps one round blocks."""
        tag = self.random.choice(MARKS)
        children = self.tree(depth) if self.random.random() < self.careless else self.phrase(depth)
        if tag == "a":
            return Element(tag, {"href": "#x"}, (*children, "link"))
        return Element(tag, {}, children)

    def _leaf(self) -> Markup:
        kind = self.random.random()
        if kind < 0.8:
            return self.random.choice(WORDS)
        if kind < 0.9:
            return Field(("var", "name"), "name", "Name", PLACE)
        return Element(self.random.choice(("br", "img")), {"src": "a.png", "alt": "A"})

    def _open(self, one: Tree, other: Tree) -> Markup:
        kind = self.random.random()
        if kind < 0.6:
            return Choice(("var", self.random.choice(TESTS)), one, other, PLACE)
        if kind < 0.85:
            return Repeat(("var", self.random.choice(LISTS)), "x#1", one, other, PLACE)
        return Named("block", one, PLACE)

    def _block(self, tag: str, depth: int) -> Markup:
        if self.random.random() < 0.3:
            return self._open(self.tree(depth), self.tree(depth))
        parts = {"ul": ("li",), "ol": ("li",), "dl": ("dt", "dd"), "table": ("tr",)}.get(tag)
        if not parts:
            return Element(tag, {}, () if tag == "hr" else self.tree(depth))
        return Element(tag, {}, self._parts(parts, depth))

    def _parts(self, tags: tuple[str, ...], depth: int) -> Tree:
        """Return items, rows or entries, with now and then something that is none."""
        parts: list[Markup] = []
        for _ in range(self.random.randint(0, 4)):
            kind = self.random.random()
            if kind < 0.7 or not depth:
                parts.append(self._part(self.random.choice(tags), depth))
            elif kind < 0.9:
                one, other = self._parts(tags, depth - 1), self._parts(tags, depth - 1)
                parts.append(self._open(one, other))
            else:
                parts.append(self._node(depth - 1))
        return tuple(parts)

    def _part(self, tag: str, depth: int) -> Markup:
        if tag == "tr":
            return Element(tag, {}, self._parts(("td", "th"), max(depth - 1, 0)))
        return Element(tag, {}, self.tree(max(depth - 1, 0)))


def random_environment(random: Random) -> dict[str, object]:
    """Return a value for everything that a random tree asks."""
    return {
        **{name: random.random() < 0.5 for name in TESTS},
        **{name: [1, 2, 3][: random.randint(0, 3)] for name in LISTS},
        "name": "Oakfield",
    }
