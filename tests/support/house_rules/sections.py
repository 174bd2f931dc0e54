"""Sections, and their headers and footers (ECMA-376 part 1, 17.6 and 17.10)."""

from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.settings import SETTINGS
from support.house_rules.xml import Element, R, all_named, attribute, found, is_on, named, within

KINDS = {"headerReference": "header", "footerReference": "footer"}
SHAPE = ("pgSz", "pgMar")


def sections_are_whole(handout: Handout) -> Iterator[str]:
    document = handout.parts.get(DOCUMENT)
    for section in () if document is None else all_named(document, "sectPr"):
        for key in SHAPE:
            if found(section, key) is None:
                yield f"a section has no {key}"
        if within(section, "tc"):
            yield "a section ends in a table"
        yield from _references(section, handout)


def _references(section: Element, handout: Handout) -> Iterator[str]:
    references = [one for one in section if named(one) in KINDS]
    counts = Counter((named(one), attribute(one, "type")) for one in references)
    for (kind, place), count in counts.items():
        if count > 1:
            yield f"a section has {count} of {kind} for {place} pages"
        if place == "first" and not is_on(found(section, "titlePg")):
            yield f"the {KINDS[kind]} of the first page is not shown, for want of titlePg"
        settings = found(handout.parts.get(SETTINGS), "evenAndOddHeaders")
        if place == "even" and not is_on(settings):
            yield f"the {KINDS[kind]} of even pages is not shown, for want of evenAndOddHeaders"
    kinds = {one.get("Id"): one.get("Type") or "" for one in handout.relationships(DOCUMENT)}
    for one in references:
        leads = kinds.get(one.get(f"{{{R}}}id"))
        if leads is not None and not leads.endswith(f"/{KINDS[named(one)]}"):
            yield f"a {named(one)} leads to something else"


RULES = (Rule(61, "sections have a page, and headers that are shown", sections_are_whole),)
