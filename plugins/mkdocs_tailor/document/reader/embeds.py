"""What plays or shows another page inside the page: in a document it is a link."""

from urllib.parse import SplitResult, unquote, urlsplit

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Inline, Link
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute
from mkdocs_tailor.document.reader.unknown import remark_on
from mkdocs_tailor.language.records import Expression

TAGS = ("iframe", "video", "audio", "object", "embed")

_ADDRESSES = ("src", "data")
_TITLES = ("title", "aria-label")
_KINDS = {"video": "Video", "audio": "Recording", "object": "File", "embed": "File"}
_FILES = frozenset(_KINDS)


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return a link, titled as the element is, else by what it is and where it comes from."""
    address = embed_address(element)
    if not address:
        remark_on(element, reading)
        return reading.phrase(element.children)
    return (Link(address, (embed_title(element),)),)


def embed_title(element: Element) -> str:
    """Return the words that stand for what the element shows."""
    titles = (text_attribute(element, name).strip() for name in _TITLES)
    return next(filter(None, titles), "") or _named(element)


def _named(element: Element) -> str:
    """Return what it is, and the file or the site that it comes from."""
    kind, address = _KINDS.get(element.tag, "Page"), embed_address(element)
    parts = _parts(address) if isinstance(address, str) else None
    if parts is None:
        return kind
    file = unquote(parts.path.rpartition("/")[2])
    name = file if element.tag in _FILES and file else parts.hostname or file
    return f"{kind}: {name}" if name else kind


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts if parts.scheme in ("", "http", "https") else None


def embed_address(element: Element) -> Expression:
    """Return where what it shows is to be found; ``None`` where it does not say."""
    sources = [node for node in element.children if isinstance(node, Element)]
    for candidate in (element, *(node for node in sources if node.tag == "source")):
        for name in _ADDRESSES:
            if candidate.attributes.get(name):
                return candidate.attributes[name]
    return None
