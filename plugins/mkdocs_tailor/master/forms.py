"""How a value is written into XML: the four forms (`Form`) as bytes.

Every form first drops what no XML 1.0 file may hold (production 2, Char) and turns each line end
into a line feed (section 2.11), then escapes.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from mkdocs_tailor.word.parts import Form

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
"""A line break inside a run: the text ends, breaks, and goes on (ECMA-376 part 1, 17.3.3.1)."""

NOWHERE = "about:blank"
"""Where a link leads whose address is none of those we write."""

_PLAIN = re.compile("[ !#$%(-;=?-~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n?")
_ADDRESS = re.compile(r"https?://[^/?#\s]|mailto:[^\s?]|tel:[^\s?]", re.IGNORECASE | re.ASCII)
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\"<>\\^`{|}\x7f]")


def is_plain(text: str) -> bool:
    """Tell whether the text is written as it stands in every form but that of a link."""
    return _PLAIN.fullmatch(text) is not None


def write_value(text: str, form: str) -> bytes:
    """Return the text as it is written in this `Form`, in UTF-8."""
    if is_plain(text) and form is not Form.LINK:
        return text.encode()
    clean = _LINE_END.sub("\n", _NOT_XML.sub("", text))
    return _WRITERS[form](clean).encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text(text: str) -> str:
    quoted = _escaped(text).replace('"', "&quot;").replace("'", "&#39;")
    return quoted.replace("\n", " ")


def _run(text: str) -> str:
    return _escaped(text).replace("\n", BREAK)


def _link(text: str) -> str:
    if not _ADDRESS.match(text):
        return NOWHERE
    return _text(_NOT_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", text))


_WRITERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {Form.TEXT: _text, Form.RUN: _run, Form.LINES: _escaped, Form.LINK: _link}
)
