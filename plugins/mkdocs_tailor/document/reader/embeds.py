"""What plays or shows another page inside the page: in a document it is a link."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Inline, Link
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute
from mkdocs_tailor.document.reader.unknown import remark_on
from mkdocs_tailor.language.records import Expression

TAGS = ("iframe", "video", "audio", "object", "embed")

_ADDRESSES = ("src", "data")
_TITLES = ("title", "aria-label")


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return a link, titled as the element is, else with its address."""
    address = embed_address(element)
    if not address:
        remark_on(element, reading)
        return reading.phrase(element.children)
    return (Link(address, (embed_title(element),)),)


def embed_title(element: Element) -> str:
    """Return the words that stand for what the element shows."""
    titles = (text_attribute(element, name) for name in _TITLES)
    address = embed_address(element)
    return next(filter(None, titles), address if isinstance(address, str) else element.tag)


def embed_address(element: Element) -> Expression:
    """Return where what it shows is to be found; ``None`` where it does not say."""
    sources = [node for node in element.children if isinstance(node, Element)]
    for candidate in (element, *(node for node in sources if node.tag == "source")):
        for name in _ADDRESSES:
            if candidate.attributes.get(name):
                return candidate.attributes[name]
    return None
