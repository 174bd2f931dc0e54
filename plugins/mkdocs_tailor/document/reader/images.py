"""Pictures, and emoji that come as pictures."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Image, Inline
from mkdocs_tailor.document.reader.drawings import emoji_text, is_emoji
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import style_of, text_attribute
from mkdocs_tailor.language.records import Expression

_DARK = ("#only-dark", "#gh-dark-mode-only")
_LIGHT = ("#only-light", "#gh-light-mode-only")


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the picture; paper is light, so one for dark screens goes (Material's suffixes)."""
    if is_emoji(element):
        return (emoji_text(element),)
    source = element.attributes.get("src", "")
    if isinstance(source, str) and source.endswith(_DARK):
        return ()
    if not source:
        return _without_source(element, reading)
    return (_image(element, source),)


def _image(element: Element, source: Expression) -> Image:
    return Image(
        _on_paper(source),
        element.attributes.get("alt", ""),
        element.attributes.get("title"),
        style_of(element, "width") or text_attribute(element, "width") or None,
        style_of(element, "height") or text_attribute(element, "height") or None,
    )


def _on_paper(source: Expression) -> Expression:
    if isinstance(source, str):
        for suffix in _LIGHT:
            source = source.removesuffix(suffix)
    return source


def _without_source(element: Element, reading: Reading) -> tuple[Inline, ...]:
    reading.remark(
        "image-without-source",
        "img",
        "an image has no source, so only its alternative text is kept",
        "write where the picture is: ![words](picture.png)",
    )
    return (text_attribute(element, "alt"),)
