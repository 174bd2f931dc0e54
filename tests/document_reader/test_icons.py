"""Ticks and crosses are known by what Material's icons draw today."""

from pathlib import Path

import material
import pytest

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.reader.icons import SIGNS, icon_sign

ICONS = Path(str(material.__file__)).parent / "templates" / ".icons"


@pytest.mark.parametrize(("name", "sign"), SIGNS.values(), ids=[name for name, _ in SIGNS.values()])
def test_an_icon_of_material_is_known_by_its_lines(name: str, sign: str):
    drawn = parse_html((ICONS / f"{name}.svg").read_text(encoding="utf-8"))
    assert icon_sign(Element("span", {"class": "twemoji"}, drawn)) == sign
