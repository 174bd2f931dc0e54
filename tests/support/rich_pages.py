"""Random pages with everything that Markdown and Jinja2 offer, the seven rules still kept.

Definition lists, footnotes, attribute lists, raw HTML, abbreviations, macros, includes, named
blocks, and a page to extend.
"""

from random import Random

from support.chance import chance
from support.pages import Blocks, Lines, RandomPage
from support.sentences import CONDITIONS


def rich_page(seed: int) -> RandomPage:
    """Return the page of a seed."""
    return RandomPage("\n".join(RichBlocks(chance(seed)).page()) + "\n", dict(FILES))


class RichBlocks(Blocks):
    """Writes whatever a page of a lesson site may hold."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.notes = 0
        self.names = 0

    def page(self) -> Lines:
        """Return a page with macros, footnotes and an abbreviation, some extending another."""
        body = super().page()
        notes = [line for number in range(1, self.notes + 1) for line in self.note(number)]
        body += ["", *notes, "*[HTML]: Hyper", ""]
        if self.chance(0.3):
            block = ["{% block body %}", "", *body, "", "{% endblock %}"]
            return ['{% extends "base.md" %}', *MACROS, *block]
        return [*MACROS, "", *body]

    def note(self, number: int) -> Lines:
        """Return the text of a footnote."""
        about = ("{{ school.name }}", "{% if mentoring.lunch %}lunch{% else %}morning{% endif %}")
        return [f"[^{number}]: note about {self.random.choice(about)}", ""]

    def block(self, indent: int, depth: int) -> Lines:
        """Return a block of any kind; those that must stand at the margin stand there only."""
        if self.chance(0.35):
            makers = (self.definitions, self.classed, self.bound, self.inlined)
            margin = (self.division, self.raw, self.card, self.part, self.noted, self.named)
            return self.random.choice(makers if indent else makers + margin)(indent)
        return super().block(indent, depth)

    def definitions(self, indent: int) -> Lines:
        """Return a definition list and a sentence."""
        space = " " * indent
        out: Lines = []
        for _ in range(2):
            out += [space + self.sentences.words(1)]
            out += [f"{space}:   {self.sentences.sentence()}", ""]
        return [*out, *self.paragraph(indent)]

    def classed(self, indent: int) -> Lines:
        """Return a paragraph with an attribute list."""
        return [" " * indent + self.sentences.sentence(), " " * indent + "{: .lead }"]

    def bound(self, indent: int) -> Lines:
        """Return a sentence with a name that was set."""
        if self.sentences.loops:
            return self.paragraph(indent)
        space = " " * indent
        self.names += 1
        value = self.random.choice(
            ("school.town", '"early" if mentoring.before_school else "late"', "3")
        )
        name = f"value{self.names}"
        inside = f"{{% with {name} = {value} %}}Value {{{{ {name} }}}} here.{{% endwith %}}"
        return [space + inside]

    def inlined(self, indent: int) -> Lines:
        """Return a sentence with raw HTML, a macro, a picture and an answer space."""
        parts = (
            '<b title="{{ school.name }}">x</b>',
            '<b title="{% if school.uniform %}on{% else %}off{% endif %}">x</b>',
            "[go](https://a.b){ .md-button }",
            '{{ who("Ann", school.name) }}',
            "![i](https://a.b/{{ school.logo }})",
            "{{ answer(3) }}",
            '{{ draw(4, "Your way") }}',
            '{{ blank("Name of " ~ school.name) }} {{ blank("Day", "date") }}',
            '{{ blank("How often", ["daily", "weekly"]) }}',
            '{{ gap("Your name") }} agrees',
            '{{ tick("I agree with " ~ school.name) }}',
            '{{ scale("I can ask.", "no", "yes") }}',
            "HTML",
        )
        return [f"{' ' * indent}{self.sentences.words(2)} {self.random.choice(parts)}"]

    def division(self, _: int) -> Lines:
        """Return Markdown inside HTML."""
        inside = self.blocks(0, 1, 2)
        return ['<div class="card" markdown>', "", *inside, "</div>"]

    def raw(self, _: int) -> Lines:
        """Return HTML with a tag round a whole element."""
        tag = f"{{% if {self.random.choice(CONDITIONS)} %}}"
        return ["<p>{{ school.name }}</p>", "", tag, "<p>a <em>b</em></p>", "{% endif %}"]

    def card(self, _: int) -> Lines:
        """Return a call of a macro that prints blocks."""
        title = self.random.choice(("school.name", '"Fixed"'))
        return [f"{{{{ card({title}) }}}}"]

    def part(self, _: int) -> Lines:
        """Return an include."""
        return ['{% include "part.md" %}']

    def noted(self, indent: int) -> Lines:
        """Return a sentence with a footnote, outside all tags."""
        if self.sentences.loops or self.budget < 0:
            return self.paragraph(indent)
        self.notes += 1
        return [f"{self.sentences.words(2)} noted[^{self.notes}]"]

    def named(self, indent: int) -> Lines:
        """Return a named block; its name stands once."""
        self.names += 1
        name = f"part{self.names}"
        return [f"{{% block {name} scoped %}}", *self.paragraph(indent), "{% endblock %}"]


MACROS = (
    "{% macro who(a, b) %}*{{ a }}* {{ b }}{% if school.uniform %} (u){% endif %}{% endmacro %}",
    "{% macro card(t) %}",
    '!!! note "{{ t }}"',
    "    Card {{ t }}",
    "",
    "    {% if mentoring.lunch %}",
    "    Lunch.",
    "    {% else %}",
    "    None.",
    "    {% endif %}",
    "",
    "    End.",
    "",
    "{% endmacro %}",
)

FILES = {
    "part.md": (
        "Part {{ school.name }}\n\n{% if school.uniform %}\nUniform.\n{% endif %}\n\n"
        "Always {{ site.name }}\n\n"
    ),
    "base.md": (
        "{% block body %}{% endblock %}\n\n"
        "Foot {{ school.town }} {% if site.draft %}draft{% else %}final{% endif %}\n"
    ),
}
