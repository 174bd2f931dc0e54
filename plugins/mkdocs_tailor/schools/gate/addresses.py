"""Addresses: links, e-mail, phone numbers and the files of pictures."""

import re

from mkdocs_tailor.schools.gate.problem import Problem, quoted

_MAIL = (
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+"
)
_EMAIL = re.compile(_MAIL)
_HOST = r"(?:[A-Za-z0-9\u00a1-\uffdc-]+\.)+[A-Za-z0-9\u00a1-\uffdc-]{2,}(?::[0-9]{1,5})?"
_URL_CHARACTER = (
    r"[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    r"<>\"'\\^`{|}]"
)
_LINK = re.compile(rf"(https?)://({_HOST}(?:[/?#]{_URL_CHARACTER}*)?)", re.ASCII | re.IGNORECASE)
_MAIL_LINK = re.compile(rf"(mailto):({_MAIL}(?:\?{_URL_CHARACTER}*)?)", re.ASCII | re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9 ()-]+(?: (?:ext\.?|extension|x) ?[0-9]+)?", re.ASCII | re.IGNORECASE)
_STEP = r"[^ ./\\:*?\"<>|#%&](?:[^/\\:*?\"<>|#%&]*[^ ./\\:*?\"<>|#%&])?"
_IMAGE = re.compile(rf"(?:{_STEP}/)*{_STEP}\.(?:png|jpe?g|gif|webp|svg)", re.ASCII | re.IGNORECASE)
FEWEST_DIGITS, MOST_DIGITS = 3, 20


def read_email(text: str) -> str | Problem:
    """Return the address, in the form of the HTML Standard (section 4.10.5.1.5) and with a dot."""
    if _EMAIL.fullmatch(text):
        return text
    return Problem(
        "not-an-email",
        f"{quoted(text)} is not an email address",
        "write it like office@school.example",
    )


def read_phone(text: str) -> str | Problem:
    """Return the number as it was written, for people: spaces and brackets stay."""
    digits = sum(character in "0123456789" for character in text)
    if _PHONE.fullmatch(text) and FEWEST_DIGITS <= digits <= MOST_DIGITS:
        return text
    return Problem(
        "not-a-phone-number",
        f"{quoted(text)} is not a phone number",
        "write it like 020 7946 0123",
    )


def read_link(text: str) -> str | Problem:
    """Return the address of a web page or a ``mailto:`` link; nothing else can be linked to."""
    if found := _LINK.fullmatch(text) or _MAIL_LINK.fullmatch(text):
        scheme = found[1].lower()
        return f"{scheme}:{found[2]}" if scheme == "mailto" else f"{scheme}://{found[2]}"
    return Problem("not-a-link", f"{quoted(text)} is not a web address", _link_advice(text))


def _link_advice(text: str) -> str:
    if _EMAIL.fullmatch(text):
        return f"did you mean 'mailto:{text}'?"
    if text.startswith("www.") and _LINK.fullmatch(f"https://{text}"):
        return f"did you mean 'https://{text}'?"
    return "begin it with https:// or mailto: and leave no spaces"


def read_image(text: str) -> str | Problem:
    """Return the name of a picture's file beside the profile; folders are set off by ``/``."""
    if _IMAGE.fullmatch(text):
        return text
    return Problem(
        "not-a-picture",
        f"{quoted(text)} is not the name of a picture",
        "put a PNG, JPEG, GIF, WebP or SVG file beside profile.yml and write its name, "
        "like logo.png",
    )
