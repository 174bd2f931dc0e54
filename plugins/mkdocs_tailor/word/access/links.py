"""Links: their text says where they lead (WCAG 2.2, 2.4.4)."""

import re
from collections.abc import Iterator

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Link
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, error, landmark, quoted, warning
from mkdocs_tailor.word.access.walk import Stands, every_element, says
from mkdocs_tailor.word.texts import plain

SAY_NOTHING = frozenset(
    ("click here", "click", "here", "link", "this link", "read more", "more", "this", "this page",
     "see here", "find out more", "learn more", "go", "page", "website", "details", "download")
)  # fmt: skip
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_END = re.compile(r"[\s.:!?…>»→]+$")
_HINT = "let the words of the link name what it leads to"


def see_link(spot: Stands) -> Iterator[Seen]:
    """Yield what is wrong with the text of a link."""
    if not isinstance(link := spot.node, Link):
        return
    text, field = plain(link.children), _printed_address(link)
    words = landmark(link.children).strip()
    pattern = rf"[\[<>]\W*{re.escape(words)}" if words else ""
    mark = Mark(words, field.place if field else spot.near, pattern)
    if _END.sub("", text.lower()) in SAY_NOTHING:
        message = f"the link {quoted(text)} does not say where it leads"
        yield error("link-says-nothing", message, _HINT, mark)
    elif _ADDRESS.fullmatch(text) or field:
        message = f"the link {quoted(text)} is a bare address, which is read out letter by letter"
        yield warning("link-shows-address", message, _HINT, mark)


def see_empty_links(tree: Tree) -> Iterator[Seen]:
    """Yield the links of the markup that have no words: a document has none of them."""
    for element, near in every_element(tree):
        target = element.attributes.get("href")
        if element.tag == "a" and target and not any(map(says, element.children)):
            named = f" to {target}" if isinstance(target, str) else ""
            mark = Mark("", near, r"(?<!!)\[\s*\]\(")
            yield error("link-without-words", f"a link{named} has no words", _HINT, mark)


def _printed_address(link: Link) -> Field | None:
    """Return the field that is both what the link says and where it leads."""
    match link.children:
        case (Field(expression=expression) as field,):
            return field if link.target in (expression, ("cat", expression)) else None
        case _:
            return None
