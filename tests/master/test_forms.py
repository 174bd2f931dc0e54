import pytest
from lxml import etree

from mkdocs_tailor.master.forms import write_value
from mkdocs_tailor.word.parts import Form
from support.chance import chance
from support.plain_master import form_text
from support.random_programs import TEXTS

SIGNS = "ab &<>\"'’\n\r\t\0\a\x1f\x7f\x85\xa0\u2028\ud800\udfff\ufffe\uffff🏫%\\^`{|}/?#:@é"
W = "urn:w"


def texts() -> list[str]:
    dice = chance(17)
    starts = ("", "", "https://", "HTTP://x", "mailto:", "tel:+44", "ftp://x", " https://x")
    made = [
        dice.choice(starts) + "".join(dice.choices(SIGNS, k=dice.randrange(12)))
        for _ in range(3000)
    ]
    return [*TEXTS, *made]


@pytest.mark.parametrize("form", Form)
def test_every_text_is_written_as_the_specification_says(form: Form):
    for text in texts():
        assert write_value(text, form) == form_text(text, form).encode()


@pytest.mark.parametrize("form", Form)
def test_every_text_is_well_formed_where_its_form_belongs(form: Form):
    attribute = form in (Form.TEXT, Form.LINK)
    for text in texts():
        value = write_value(text, form).decode()
        places = [f'<w:t a="{value}"/>', f"<w:t a='{value}'/>"] if attribute else []
        for place in (f"<w:t>{value}</w:t>", *places):
            etree.fromstring(f'<w:r xmlns:w="{W}">{place}</w:r>'.encode())


def test_a_line_break_is_a_break_in_a_run_a_line_in_lines_and_a_space_in_text():
    written = {form: write_value("one\r\ntwo\rthree", form).decode() for form in Form}
    assert written[Form.RUN].count('</w:t><w:br/><w:t xml:space="preserve">') == 2
    assert written[Form.LINES] == "one\ntwo\nthree"
    assert written[Form.TEXT] == "one two three"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://school.example/a?b=1&c=2", "https://school.example/a?b=1&amp;c=2"),
        ("HTTPS://School.example", "HTTPS://School.example"),
        ("mailto:office@school.example", "mailto:office@school.example"),
        ("tel:+441234567890", "tel:+441234567890"),
        ("https://school.example/our day", "https://school.example/our%20day"),
        ("https://ysgol.example/gŵyr", "https://ysgol.example/gŵyr"),
        ('https://x.example/"onclick', "https://x.example/%22onclick"),
        ("javascript:alert(1)", "about:blank"),
        ("file:///etc/passwd", "about:blank"),
        ("//school.example", "about:blank"),
        ("https:///nowhere", "about:blank"),
        ("httpſ://school.example", "about:blank"),
        ("mailto:", "about:blank"),
        ("school.example", "about:blank"),
        ("", "about:blank"),
    ],
)
def test_a_link_leads_only_where_a_handout_may_lead(address: str, written: str):
    assert write_value(address, Form.LINK).decode() == written
