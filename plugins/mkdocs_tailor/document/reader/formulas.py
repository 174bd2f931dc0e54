"""Formulas: mathematics as MathML, whether a page has it so or as TeX."""

from mkdocs_tailor.document.formulas.found import characters, formula
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Block, Formula, Inline, Look, Paragraph, Styled
from mkdocs_tailor.document.reader.reading import Reading


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the formula; one that cannot be converted is its source, as code."""
    found = formula(element)
    if isinstance(found, Element):
        return (Formula(found),) if any(characters(found)) else ()
    source = (found.source,) if found else reading.phrase(element.children)
    reading.remark(
        "formula-as-text",
        found.source if found else "open",
        f"the formula {found.source if found else ''} cannot be made into an equation of Word, so "
        "its source is shown",
        "write it in the TeX that latex2mathml knows, with all its braces",
    )
    return (Styled(Look.CODE, source),)


def read_block(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return a formula that stands by itself, in a paragraph."""
    shown = read(element, reading)
    return (Paragraph(shown),) if shown else ()
