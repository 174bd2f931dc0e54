"""How an author wishes a text to be aligned: by an attribute, a style or the name of a class."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Align
from mkdocs_tailor.document.reader.tags import classes_of, style_of, text_attribute

_ALIGNMENTS = frozenset(Align)
_CLASSES = {
    f"{prefix}{name}": align
    for prefix in ("", "text-", "align-")
    for name, align in (
        ("left", Align.LEFT),
        ("center", Align.CENTER),
        ("centre", Align.CENTER),
        ("right", Align.RIGHT),
    )
}
"""The names that people give: ``{: .center }``."""

_BY_WRITING = {"start": "left", "end": "right", "-webkit-center": "center", "middle": "center"}


def alignment(element: Element) -> Align | None:
    """Return how the element says that its text is aligned; None where it does not."""
    if not element.attributes:
        return None
    said = style_of(element, "text-align") or text_attribute(element, "align").strip().lower()
    value = said.removesuffix("!important").strip()
    value = _BY_WRITING.get(value, value)
    if value in _ALIGNMENTS:
        return Align(value)
    return next((_CLASSES[name] for name in classes_of(element) if name in _CLASSES), None)
