"""A page that is one file: for a folder of handouts, or a report that is sent by mail."""

from html import escape

_STYLE = """\
body { font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 }
li { margin: .4rem 0 }
a { text-underline-offset: .15em }
"""
_HEAD = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT = "</main>\n</body>\n</html>\n"


def standalone(title: str, body: str, style: str = "") -> str:
    """Return a whole page, which needs no other file; ``body`` is HTML, ``style`` more CSS."""
    return f"{_HEAD.format(title=escape(title), style=_STYLE + style)}{body}{_FOOT}"
