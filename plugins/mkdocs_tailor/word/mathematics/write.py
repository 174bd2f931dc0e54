"""Writing a formula: each element of MathML as the structure that Word has for it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from mkdocs_tailor.document.formulas.found import fences, is_display
from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.word.mathematics.rows import (
    SCRIPTS,
    Fenced,
    Part,
    arguments,
    operand,
    parts,
    sign_of,
    takes_operand,
)
from mkdocs_tailor.word.mathematics.runs import NOTHING, TOKENS, runs, text_of
from mkdocs_tailor.word.mathematics.scripts import filled, function, large, many_scripts, scripted
from mkdocs_tailor.word.mathematics.signs import LARGE
from mkdocs_tailor.word.mathematics.tables import table
from mkdocs_tailor.word.steps import attribute

Writer: TypeAlias = Callable[[Element], str]


def equation(math: Element) -> str:
    """Return a ``math`` element as an equation, in a paragraph of its own or in a line (22.1)."""
    inside = f"<m:oMath>{_row(math.children) or NOTHING}</m:oMath>"
    return f"<m:oMathPara>{inside}</m:oMathPara>" if is_display(math) else inside


def _row(children: Iterable[Markup]) -> str:
    return _parts(parts(children))


def _parts(row: Sequence[Part]) -> str:
    written = list[str]()
    number = 0
    while number < len(row):
        part, rest = row[number], row[number + 1 :]
        number += 1
        if isinstance(part, Element) and part.tag in TOKENS and not takes_operand(part):
            tokens = tuple(_tokens(row[number - 1 :]))
            written.append(runs(tokens))
            number += len(tokens) - 1
        elif isinstance(part, Element) and takes_operand(part):
            taken = operand(rest, part)
            written.append(_working(part, rest[:taken]))
            number += taken
        else:
            written.append(_one(part))
    return "".join(written)


def _tokens(row: Sequence[Part]) -> Iterator[Element]:
    """Yield the tokens that the row begins with."""
    for part in row:
        if isinstance(part, Fenced) or part.tag not in TOKENS or takes_operand(part):
            return
        yield part


def _working(part: Element, on: Sequence[Part]) -> str:
    """Return a large operator or a function, with what it works on if there is something."""
    if not on:
        return _one(part)
    if sign_of(part) in LARGE:
        return large(part, _parts(on), _row)
    return function(_one(part), _parts(on))


def _one(part: Part) -> str:
    if isinstance(part, Fenced):
        return _fenced(part.start, part.end, "", (_parts(part.inside),))
    if part.tag in TOKENS:
        return runs((part,))
    return WRITERS.get(part.tag, _only_held)(part)


def _only_held(element: Element) -> str:
    return _row(element.children)


def _fenced(start: str, end: str, between: str, inside: Iterable[str]) -> str:
    """Return fences round something (22.1.2.24)."""
    separator = f'<m:sepChr m:val="{attribute(between)}"/>' if between else ""
    properties = (
        f'<m:begChr m:val="{attribute(start)}"/>{separator}<m:endChr m:val="{attribute(end)}"/>'
    )
    held = "".join(filled("e", one) for one in inside)
    return f"<m:d><m:dPr>{properties}</m:dPr>{held}</m:d>"


def _mfenced(element: Element) -> str:
    between = str(element.attributes.get("separators", ",")).strip()[:1]
    if not text_of(element):
        return runs(Element("mo", {}, (fence,)) for fence in fences(element))
    inside = (_row((one,)) for one in arguments(element, 1))
    return _fenced(*fences(element), between, inside)


def _fraction(element: Element) -> str:
    above, below, *_ = arguments(element, 2)
    bare = str(element.attributes.get("linethickness", "1")).strip("0. ptemx") == ""
    slanted = element.attributes.get("bevelled") == "true"
    kind = "noBar" if bare else "skw" if slanted else "bar"
    inside = filled("num", _row((above,))) + filled("den", _row((below,)))
    return f'<m:f><m:fPr><m:type m:val="{kind}"/></m:fPr>{inside}</m:f>'


def _square_root(element: Element) -> str:
    hidden = '<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>'
    return f"<m:rad>{hidden}{filled('e', _row(element.children))}</m:rad>"


def _root(element: Element) -> str:
    inside, degree, *_ = arguments(element, 2)
    return f"<m:rad>{filled('deg', _row((degree,)))}{filled('e', _row((inside,)))}</m:rad>"


def _phantom(element: Element) -> str:
    hidden = '<m:phantPr><m:show m:val="0"/></m:phantPr>'
    return f"<m:phant>{hidden}{filled('e', _row(element.children))}</m:phant>"


STRIKES: Final = MappingProxyType(
    {
        "updiagonalstrike": "strikeBLTR",
        "downdiagonalstrike": "strikeTLBR",
        "horizontalstrike": "strikeH",
        "verticalstrike": "strikeV",
    }
)


def _enclosed(element: Element) -> str:
    """Return something in a box or struck out (22.1.2.11)."""
    notations = str(element.attributes.get("notation", "")).split()
    strikes = "".join(
        f'<m:{STRIKES[one]} m:val="1"/>' for one in sorted(STRIKES) if one in notations
    )
    sides = "".join(f'<m:hide{side} m:val="1"/>' for side in ("Top", "Bot", "Left", "Right"))
    properties = sides + strikes if strikes and "box" not in notations else strikes
    held = filled("e", _row(element.children))
    return f"<m:borderBox><m:borderBoxPr>{properties}</m:borderBoxPr>{held}</m:borderBox>"


def _scripted(element: Element) -> str:
    return scripted(element, _row)


def _many_scripts(element: Element) -> str:
    return many_scripts(element, _row)


def _table(element: Element) -> str:
    return table(element, _row)


WRITERS: Final = MappingProxyType[str, Writer](
    {
        "mfrac": _fraction,
        "msqrt": _square_root,
        "mroot": _root,
        **dict.fromkeys(SCRIPTS, _scripted),
        "mmultiscripts": _many_scripts,
        "mtable": _table,
        "mfenced": _mfenced,
        "menclose": _enclosed,
        "mphantom": _phantom,
    }
)
"""How each element is written that is more than what it holds."""
