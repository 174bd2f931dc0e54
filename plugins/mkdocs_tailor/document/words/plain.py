"""The words of a page and of a document, to compare what two of them say.

White space is collapsed, every block and cell stands on a line of its own, and footnotes come
last. Left out is what is not said in words: numbers and ticks of lists, the marks of footnotes,
pictures, room for answers, and what only serves the page on a screen.
"""

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.words.document import document_words
from mkdocs_tailor.document.words.markup import markup_words

__all__ = ["document_text", "markup_text"]


def markup_text(tree: Tree) -> str:
    """Return the words of a tailored page. Raises ``TypeError`` where something is still open."""
    return _lines("".join(markup_words(tree)))


def document_text(document: Document) -> str:
    """Return the words of a document in which everything is decided.

    Raises ``TypeError`` where something is still open.
    """
    return _lines("".join(document_words(document)))


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
