"""The parts of a Word file as mammoth wants them, read by lxml in a fraction of the time."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import IO, Any
from unittest.mock import patch

from lxml import etree
from mammoth.docx import (
    office_xml,  # pyright: ignore[reportMissingTypeStubs,reportUnknownVariableType] -- untyped
    xmlparser,  # pyright: ignore[reportMissingTypeStubs,reportUnknownVariableType] -- untyped
)

from support.house_rules.xml import Element, elements

OFFICE_XML: Any = office_xml
TREES: Any = xmlparser


@contextmanager
def read_quickly() -> Generator[None]:
    """Have lxml read what mammoth is given meanwhile."""
    with patch.object(OFFICE_XML, "parse_xml", _read):
        yield


def _read(file: IO[bytes], prefixes: Iterable[tuple[str, str]]) -> Any:  # noqa: ANN401 -- untyped
    root = etree.parse(file).getroot()
    known = {namespace: prefix for prefix, namespace in prefixes}
    tags = {str(name) for one in elements(root) for name in (one.tag, *one.keys())}
    return _element(root, {tag: _name(tag, known) for tag in tags})


def _element(element: Element, names: Mapping[str, str]) -> Any:  # noqa: ANN401 -- untyped
    children = [TREES.XmlText(element.text)] if element.text else []
    for child in element:
        children += [_element(child, names)] if isinstance(child.tag, str) else []
        children += [TREES.XmlText(child.tail)] if child.tail else []
    attributes = {names[name]: value for name, value in element.items()}
    return TREES.XmlElement(names[str(element.tag)], attributes, children)


def _name(tag: str, known: Mapping[str, str]) -> str:
    """Return a name with the prefix that mammoth knows its namespace by, if it does."""
    name = etree.QName(tag)
    if not name.namespace:
        return name.localname
    return f"{known[name.namespace]}:{name.localname}" if name.namespace in known else tag
