"""Files that are no edited handout of ours, or not quite: each is told in plain words."""

import zipfile
from io import BytesIO

import pytest
from docx import Document

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.importing.opening.archive import LARGEST_MEMBER
from mkdocs_tailor.fork.importing.opening.package import open_package
from mkdocs_tailor.fork.importing.opening.record import record_of
from mkdocs_tailor.fork.importing.opening.tracked import Changes
from mkdocs_tailor.fork.importing.reading.handout import read_handout
from mkdocs_tailor.fork.importing.reading.stories import Known

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = "<!DOCTYPE w:document [<!ENTITY a 'ha'>]>"


def zipped(**members: str | bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return stream.getvalue()


def word_file(body: str, before: str = "") -> bytes:
    text = f"{before}<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    return zipped(word__document_xml=text)


def read(data: bytes) -> list[str]:
    package = open_package(data, "a.docx")
    return [line.text for line in read_handout(package, Changes.ACCEPT, Known()).lines]


BAD = {
    "no ZIP": (b"Dear all", "this is no Word file"),
    "a PDF": (b"%PDF-1.7", "this is a PDF"),
    "an old Word file": (OLE, "a file of an old Word"),
    "a file with a password": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "an empty file": (b"", "this is no Word file"),
    "half a file": (word_file("<w:p/>")[:-30], "this is no Word file"),
    "another ZIP": (zipped(readme_txt="hello"), "this is no Word document"),
    "an OpenDocument": (
        zipped(mimetype="application/vnd.oasis.opendocument.text"),
        "this is an OpenDocument file",
    ),
    "a damaged part": (zipped(word__document_xml="<w:document"), "is not well-formed"),
    "entities": (word_file("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", BOMB), "declares entities"),
    "a strict file": (
        zipped(word__document_xml='<w:document xmlns:w="http://purl.oclc.org/ooxml/main"/>'),
        "Strict Open XML",
    ),
    "a bomb": (zipped(word__document_xml=bytes(LARGEST_MEMBER + 1)), "larger than a handout"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_refused_with_a_mend(name: str):
    data, message = BAD[name]
    with pytest.raises(TailorError) as caught:
        _ = open_package(data, "a.docx").document
    (finding,) = caught.value.diagnostics
    assert message in finding.message
    assert finding.hint
    assert finding.place is not None
    assert finding.place.path == "a.docx"


def test_a_word_file_of_somebody_else_is_read_but_has_no_record():
    document = Document()
    document.add_heading("Minutes", 1)
    document.add_paragraph("We met.", style="List Bullet")
    stream = BytesIO()
    document.save(stream)
    package = open_package(stream.getvalue(), "a.docx")
    assert record_of(package) is None
    assert read(stream.getvalue()) == ["Minutes", "We met."]


def test_macros_are_seen_and_not_read():
    data = zipped(word__document_xml=f"<w:document {NAMES}/>", word__vbaProject_bin=b"\x00")
    assert open_package(data, "a.docm").has_macros


def test_numbers_that_are_none_do_no_harm():
    levels = '<w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="-"/></w:numPr></w:pPr>'
    assert read(word_file(f"<w:p>{levels}<w:r><w:t>Item</w:t></w:r></w:p>")) == ["Item"]


def test_what_somebody_typed_is_never_taken_for_a_tag_or_a_mark():
    typed = "{{ x }} {% y %} {# z #} *a* _b_ &lt;script&gt; 1 * 2 ~~c~~"
    (line,) = read(word_file(f"<w:p><w:r><w:t>{typed}</w:t></w:r></w:p>"))
    assert line == (
        '{{ "{{" }} x }} {{ "{%" }} y %} {{ "{#" }} z #} \\*a\\* \\_b\\_ &lt;script> 1 \\* 2 '
        "\\~\\~c\\~\\~"
    )


@pytest.mark.parametrize("start", ["- no item", "1. no item", "# no heading", "!!! no box"])
def test_a_paragraph_that_begins_as_something_else_stays_a_paragraph(start: str):
    (line,) = read(word_file(f"<w:p><w:r><w:t>{start}</w:t></w:r></w:p>"))
    assert "\\" in line[:3]


def test_two_hundred_pages_are_read():
    page = "".join(f"<w:p><w:r><w:t>Line {n}</w:t></w:r></w:p>" for n in range(40))
    assert len(read(word_file(page * 200))) == 8000
