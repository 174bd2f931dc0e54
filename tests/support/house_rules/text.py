"""The text, wherever it stands: in elements, in attributes, in names of members."""

import re
from collections.abc import Iterator

from mkdocs_tailor.language.codepoints import RESERVED
from support.house_rules.controls import controls
from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import SPACE, Element, all_named, elements, found, shown, value

UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd]")
TEMPLATE = re.compile(r"\{\{|\{%")
SLIPS = frozenset(("None", "undefined", "Undefined"))
CODE_STYLES = ("Code", "InlineCode")


def edges_are_kept(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for piece in all_named(root, "t", "delText", "instrText"):
            text = piece.text or ""
            if text != text.strip() and piece.get(SPACE) != "preserve":
                yield f"{name}: the blanks round {text[:20]!r} would be lost"


def characters_are_fit(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        text = "\n".join(texts_of(root))
        for pattern in (UNWANTED, RESERVED):
            for bad in pattern.finditer(text):
                near = text[max(bad.start() - 15, 0) : bad.end() + 15]
                yield f"{name}: the character U+{ord(bad[0]):04X} stands in {near!r}"


def nothing_is_left_of_the_template(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for piece in all_named(root, "t"):
            if TEMPLATE.search(piece.text or "") and not _is_code(piece):
                yield f"{name}: {(piece.text or '')[:30]!r} is a tag of the template"
    for name, control in controls(handout):
        content = found(control, "sdtContent")
        if content is not None and shown(content).strip() in SLIPS:
            yield f"{name}: {value(control, 'sdtPr', 'tag')} shows {shown(content)!r}"
    for name, root in handout.parts.items():
        for element in elements(root):
            slips = SLIPS.intersection(element.values())
            yield from (f"{name}: an attribute is {slip!r}" for slip in sorted(slips))


def nothing_is_from_elsewhere(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items() if handout.foreign else ():
        texts = [name, *texts_of(root)]
        for value_ in handout.foreign:
            if any(value_ in text for text in texts):
                yield f"{name}: {value_!r} belongs to another school"


def texts_of(root: Element) -> Iterator[str]:
    """Yield every text of a part: of elements, of attributes, of whole paragraphs."""
    for element in elements(root):
        yield from (element.text or "", element.tail or "")
        yield from element.values()
    yield from map(shown, all_named(root, "p"))


def _is_code(piece: Element) -> bool:
    run = piece.getparent()
    paragraph = next(piece.iterancestors("{*}p"), None)
    styles = (value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle"))
    return not set(CODE_STYLES).isdisjoint(styles)


RULES = (
    Rule(41, "blanks at the edge of a text are kept", edges_are_kept),
    Rule(42, "no control, bidirectional or reserved characters", characters_are_fit),
    Rule(
        43, "nothing is left of the template, and nothing is None", nothing_is_left_of_the_template
    ),
    Rule(44, "nothing of another school stands anywhere", nothing_is_from_elsewhere),
)
