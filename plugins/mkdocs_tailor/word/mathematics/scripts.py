"""What stands above, below and beside something else: scripts, limits, accents, large operators."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from mkdocs_tailor.document.markup import Element, Markup
from mkdocs_tailor.word.mathematics.rows import SCRIPTS, arguments, sign_of
from mkdocs_tailor.word.mathematics.runs import NOTHING, text_of
from mkdocs_tailor.word.mathematics.signs import ACCENTS, BRACES, INTEGRALS, LIMITS, LINES
from mkdocs_tailor.word.steps import attribute

Write: TypeAlias = Callable[[Iterable[Markup]], str]
"""Writes a row."""


def filled(name: str, written: str) -> str:
    """Return an argument of a structure; never an empty one."""
    return f"<m:{name}>{written or NOTHING}</m:{name}>"


def scripted(element: Element, write: Write) -> str:
    """Return something with what stands beside, above or below it."""
    base, below, above = _split(element)
    if element.tag in {"msub", "msup", "msubsup"} and sign_of(base) not in LIMITS:
        return _beside(write((base,)), _written(below, write), _written(above, write))
    inside = write((base,))
    if above is not None:
        inside = _over(inside, above, write)
    return inside if below is None else _under(inside, below, write)


def large(element: Element, operand: str, write: Write) -> str:
    """Return a large operator with its limits and what it works on (22.1.2.70)."""
    base, below, above = (element, None, None)
    if element.tag in SCRIPTS:
        base, below, above = _split(element)
    sign = sign_of(base)
    at = "undOvr" if element.tag.startswith(("mu", "mo")) and sign not in INTEGRALS else "subSup"
    hidden = "".join(
        f'<m:{name}Hide m:val="1"/>'
        for name, limit in (("sub", below), ("sup", above))
        if limit is None
    )
    properties = f'<m:chr m:val="{attribute(sign)}"/><m:limLoc m:val="{at}"/>{hidden}'
    limits = (
        f"<m:{name}/>" if limit is None else filled(name, write((limit,)))
        for name, limit in (("sub", below), ("sup", above))
    )
    return (
        f"<m:nary><m:naryPr>{properties}</m:naryPr>{''.join(limits)}{filled('e', operand)}</m:nary>"
    )


def function(name: str, operand: str) -> str:
    """Return a named function of something (22.1.2.39)."""
    return f"<m:func>{filled('fName', name)}{filled('e', operand)}</m:func>"


def many_scripts(element: Element, write: Write) -> str:
    """Return ``mmultiscripts``: pairs of scripts behind the base, then pairs before it."""
    base, *others = arguments(element, 1)
    tags = [other.tag for other in others]
    cut = tags.index("mprescripts") if "mprescripts" in tags else len(others)
    made = write((base,))
    for below, above in _pairs(others[:cut]):
        made = _beside(made, write((below,)), write((above,)))
    for below, above in _pairs(others[cut + 1 :]):
        scripts = filled("sub", write((below,))) + filled("sup", write((above,)))
        made = f"<m:sPre>{scripts}{filled('e', made)}</m:sPre>"
    return made


def _pairs(scripts: list[Element]) -> Iterable[tuple[Element, Element]]:
    even = [*scripts, Element("none")][: len(scripts) + len(scripts) % 2]
    return zip(even[::2], even[1::2], strict=True)


def _split(element: Element) -> tuple[Element, Element | None, Element | None]:
    """Return the base, what is below it and what above."""
    if element.tag in {"msubsup", "munderover"}:
        base, below, above, *_ = arguments(element, 3)
        return base, below, above
    base, other, *_ = arguments(element, 2)
    return (base, other, None) if element.tag in {"msub", "munder"} else (base, None, other)


def _written(node: Element | None, write: Write) -> str | None:
    return None if node is None else write((node,))


def _beside(base: str, below: str | None, above: str | None) -> str:
    scripts = (("sub", below), ("sup", above))
    kind = "s" + "".join(name.title() for name, script in scripts if script is not None)
    inside = "".join(filled(name, script) for name, script in scripts if script is not None)
    return f"<m:{kind}>{filled('e', base)}{inside}</m:{kind}>"


def _over(base: str, above: Element, write: Write) -> str:
    sign = _mark(above)
    if sign in ACCENTS:
        properties = f'<m:accPr><m:chr m:val="{ACCENTS[sign]}"/></m:accPr>'
        return f"<m:acc>{properties}{filled('e', base)}</m:acc>"
    return _drawn(base, sign, "top") or _limit("limUpp", base, write((above,)))


def _under(base: str, below: Element, write: Write) -> str:
    return _drawn(base, _mark(below), "bot") or _limit("limLow", base, write((below,)))


def _drawn(base: str, sign: str, at: str) -> str:
    """Return a line or a brace over or under something; nothing for any other sign."""
    if sign in LINES:
        return f'<m:bar><m:barPr><m:pos m:val="{at}"/></m:barPr>{filled("e", base)}</m:bar>'
    if sign in BRACES:
        other = "bot" if at == "top" else "top"
        properties = f'<m:chr m:val="{sign}"/><m:pos m:val="{at}"/><m:vertJc m:val="{other}"/>'
        return (
            f"<m:groupChr><m:groupChrPr>{properties}</m:groupChrPr>{filled('e', base)}</m:groupChr>"
        )
    return ""


def _limit(kind: str, base: str, limit: str) -> str:
    return f"<m:{kind}>{filled('e', base)}{filled('lim', limit)}</m:{kind}>"


def _mark(element: Element) -> str:
    """Return the sign that stands over or under something, if it is but one."""
    text = text_of(element)
    return text if len(text) == 1 and element.tag != "mfenced" else ""
