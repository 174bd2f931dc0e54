"""The looks that styles are made of, as elements of WordprocessingML (ECMA-376 part 1, 17.3)."""

BOLD = "<w:b/><w:bCs/>"
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'


def space(above: int, line: int = 0) -> str:
    """Return the space above a paragraph and, where given, its line height in 240ths."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{above}" w:after="0"{height}/>'


def size(points: float) -> str:
    """Return a size of type."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def colour(value: str) -> str:
    """Return a colour of text."""
    return f'<w:color w:val="{value}"/>'


def face(name: str) -> str:
    """Return a face for all scripts."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def edge(side: str, value: str, width: int, distance: int) -> str:
    """Return one line of a border; the width is in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{distance}" w:color="{value}"/>'


def tint(value: str) -> str:
    """Return the shading behind a paragraph, a run or a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{value}"/>'


def border(*sides: str) -> str:
    """Return the border of a paragraph, of these sides in the order of the schema."""
    return f"<w:pBdr>{''.join(sides)}</w:pBdr>"


def ruled(colour: str) -> str:
    """Return an underline: it rules blanks and tabs, and what is typed there stands on it."""
    return f'<w:u w:val="single" w:color="{colour}"/>'
