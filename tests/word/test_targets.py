"""The addresses that a Word file names."""

import pytest

from mkdocs_tailor.word.inline.targets import LONGEST, scheme_of, writable


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c&d=(e)#f", "https://example.org/a?b=c&d=(e)#f"),
        (" HTTPS://Example.org/ ", "https://Example.org/"),
        ("MAILTO:a@example.org?subject=Hi there", "mailto:a@example.org?subject=Hi%20there"),
        ("tel:+442079460000", "tel:+442079460000"),
        ('https://example.org/a b<c>"d"|{e}\\^`', "https://example.org/a%20b%3Cc%3E%22d%22%7C%7Be%7D%5C%5E%60"),
        ("https://example.org/100%/%C3%A4", "https://example.org/100%25/%C3%A4"),
        ("https://münchen.example/straße", "https://münchen.example/straße"),
        ("https://example.org/\x00\ud800x", "https://example.org/%00x"),
        ("./summer-school/day-1.docx", "summer-school/day-1.docx"),
    ],
)  # fmt: skip
def test_an_address_is_written_so_that_every_program_takes_it(address: str, written: str):
    assert writable(address) == written


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "http://?x",
        "http://[::1/x",
        "https://a:99999/",
        "mailto:",
        "ftp://a/",
        "x",
        "",
        "./../x",
        "./",
    ],
)
def test_what_leads_nowhere_is_not_written(address: str):
    assert writable(address) is None


def test_an_address_that_is_too_long_is_not_written():
    assert writable(f"https://example.org/{'a' * LONGEST}") is None


def test_the_scheme_is_read_as_a_browser_reads_it():
    assert scheme_of(" JavaScript:alert(1)") == "javascript"
    assert scheme_of("a/b:c") == ""
