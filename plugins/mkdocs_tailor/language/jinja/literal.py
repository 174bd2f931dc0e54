"""Code is literal: braces inside fences and code spans are hidden while Jinja2 runs."""

import re

from mkdocs_tailor.language.codepoints import BRACE

FENCE = re.compile(
    r"^([ ]*(?:>[ ]?)*)(`{3,}|~{3,})[^\n]*\n(?:.*\n)*?\1[ ]*\2[`~]*[ ]*$", re.MULTILINE
)
"""A fenced block. One that nothing closes is none."""

SPAN = re.compile(
    r"(?<![`\\])(`+)(?!`)((?:(?!\n[ ]*(?:\n|[-*+>|#][ ]?|\d+[.)][ ]))[\s\S])*?[^`])\1(?!`)"
)
"""A code span: within one paragraph, list item or table row."""


def hide(text: str) -> str:
    """Return the text with one reserved character for each ``{`` in code; positions stay."""
    return SPAN.sub(_cover, FENCE.sub(_cover, text))


def show(text: str) -> str:
    """Return the text with its braces back."""
    return text.replace(BRACE, "{")


def _cover(match: re.Match[str]) -> str:
    return match[0].replace("{", BRACE)
