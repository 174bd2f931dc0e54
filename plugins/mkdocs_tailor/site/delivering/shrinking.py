"""Scripts and styles without what only their readers need: comments, blanks, long names."""

from minify import string as minified


def shrunk_script(code: str) -> str:
    """Return a classic script that does the same.

    Raises:
        ValueError: it is no JavaScript.

    """
    return minified("application/javascript", code)


def shrunk_styles(sheet: str) -> str:
    """Return a style sheet that looks the same; one that is none stays as it is."""
    try:
        return minified("text/css", sheet)
    except ValueError:
        return sheet
