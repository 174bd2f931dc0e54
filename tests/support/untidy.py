"""Pages on which an author was careless: blank lines gone, tags anywhere, empty values.

Most of them break the rules. They may be refused; they may never come out wrong.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from support.chance import chance
from support.pages import RandomPage
from support.sentences import CONDITIONS

Lines = list[str]
OPENING = re.compile(r"\{% if [^%]*%\}")
FIELD = re.compile(r"\{\{ [^}]*\}\}")
FADING = (
    "staff | join_and",
    'clubs | map(attribute="title") | join(", ") | upper',
    '"early" if mentoring.before_school',
    '("early" if mentoring.lunch else "") ~ ("late" if school.uniform else "")',
    "school.motto | replace('Onward', '')",
)
"""Values that are empty for some schools."""
TWO_WORDS = re.compile(r"\b[a-z]+ [a-z]+\b")


def untidy(page: RandomPage, seed: int) -> RandomPage:
    """Return the page after some careless edits."""
    random = chance(seed)
    lines = page.source.splitlines()
    for _ in range(random.randint(1, 4)):
        random.choices(EDITS, weights=WEIGHTS)[0](lines, random)
    return replace(page, source="\n".join(lines) + "\n")


def lose_blank_line(lines: Lines, random: Random) -> None:
    blank = [number for number, line in enumerate(lines) if not line.strip()]
    if blank:
        del lines[random.choice(blank)]


def add_blank_line(lines: Lines, random: Random) -> None:
    lines.insert(random.randrange(len(lines)), "")


def wrap_lines(lines: Lines, random: Random) -> None:
    start = random.randrange(len(lines))
    stop = min(len(lines), start + random.randint(1, 4))
    space = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    middle = [f"{space}{{% else %}}", f"{space}Instead."] if random.random() < 0.3 else []
    lines[stop:stop] = [*middle, f"{space}{{% endif %}}"]
    lines.insert(start, f"{space}{{% if {random.choice(CONDITIONS)} %}}")


def wrap_words(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    if "{" not in lines[number]:
        opening = f"{{% if {random.choice(CONDITIONS)} %}}"
        lines[number] = TWO_WORDS.sub(
            lambda found: f"{opening}{found[0]}{{% endif %}}", lines[number], count=1
        )


def mark_tag_bold(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    bold = OPENING.sub(lambda found: f"**{found[0]}", lines[number], count=1)
    lines[number] = bold.replace("{% endif %}", "{% endif %}**", 1)


def fade_field(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    faded = random.choice(FADING)
    lines[number] = FIELD.sub(lambda _: f"{{{{ {faded} }}}}", lines[number], count=1)


def shift_line(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    line = lines[number]
    lines[number] = line[1:] if line.startswith(" ") else f" {line}"


def swap_lines(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    lines.insert(random.randrange(len(lines)), lines.pop(number))


EDITS: tuple[Callable[[Lines, Random], None], ...] = (
    lose_blank_line,
    add_blank_line,
    wrap_lines,
    wrap_words,
    mark_tag_bold,
    shift_line,
    swap_lines,
    fade_field,
)
WEIGHTS = (9, 2, 5, 3, 2, 2, 1, 6)
