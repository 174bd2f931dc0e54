"""Pictures in text: known ones by what they are, new ones by a hash to fetch them by."""

from collections.abc import Iterator

from mkdocs_tailor.fork.importing.opening.xml import Element, w
from mkdocs_tailor.fork.importing.reading.piece import Piece
from mkdocs_tailor.fork.importing.reading.stories import Story, hash_of
from mkdocs_tailor.word.package.names import A, R

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
VML = "urn:schemas-microsoft-com:vml"
OTHER = "![a drawing]()"
"""Stands for a chart, a shape or whatever else is no picture."""


def pictures_in(drawing: Element, story: Story) -> Iterator[Piece]:
    """Yield what stands for a drawing in a line: ``![what it shows]()``, with a hash if it is new.

    What a text box holds is no part of the line; see `leftovers`.
    """
    if drawing.find(f".//{w('txbxContent')}") is not None:
        return
    alternative = _alternative(drawing)
    data = _picture(drawing, story)
    if data is None:
        yield Piece(OTHER, is_source=True)
        return
    known, found = story.known, hash_of(data)
    is_known = found in known.pictures or (alternative and alternative in known.alternatives)
    yield Piece(f"![{alternative}]({'' if is_known else found})", is_source=True)


def hashes_and_words(drawing: Element, story: Story) -> tuple[str, str] | None:
    """Return the hash of a picture and what it shows; None for what is no picture."""
    data = _picture(drawing, story)
    return None if data is None else (hash_of(data), _alternative(drawing))


def _alternative(drawing: Element) -> str:
    described = drawing.find(f".//{{{WP}}}docPr")
    words = described.get("descr") if described is not None else None
    shape = drawing.find(f".//{{{VML}}}shape")
    words = words or (shape.get("alt") if shape is not None else None) or ""
    return " ".join(words.replace("[", "(").replace("]", ")").split())


def _picture(drawing: Element, story: Story) -> bytes | None:
    blip = drawing.find(f".//{{{A}}}blip")
    if blip is not None:
        return story.picture(blip.get(f"{{{R}}}embed", ""))
    image = drawing.find(f".//{{{VML}}}imagedata")
    return None if image is None else story.picture(image.get(f"{{{R}}}id", ""))
