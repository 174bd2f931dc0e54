"""The properties of the file: title, language, who made it (ECMA-376 part 2, 8)."""

from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.package.names import CORE, EXTENDED, HEAD
from mkdocs_tailor.word.steps import Steps, escape
from mkdocs_tailor.word.titles import title

MADE_BY = "mkdocs-tailor"


def core_properties(draft: Draft) -> Steps:
    """Return the core properties. The dates are the edition's, never the clock's."""
    about = draft.about
    day = f"{escape(about.dated)}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
        if about.dated
    )
    creator = f"<dc:creator>{escape(about.creator)}</dc:creator>" if about.creator else ""
    head = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    )
    rest = f"{creator}{dates}<dc:language>{escape(about.language)}</dc:language>"
    return (
        f"{head}<dc:title>",
        *title(draft.front.document, about),
        f"</dc:title>{rest}</cp:coreProperties>",
    )


def extended_properties() -> bytes:
    """Return the extended properties: the program that made the file."""
    return (
        f'{HEAD}<Properties xmlns="{EXTENDED}"><Application>{MADE_BY}</Application></Properties>'
    ).encode()
