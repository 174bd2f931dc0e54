"""Fields that a program has turned into plain text: known again by what they show."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mkdocs_tailor.fork.importing.difference import Pair
from mkdocs_tailor.fork.importing.reading.line import Line, Shown
from mkdocs_tailor.fork.importing.reading.markdown import escaped


def recovered(old: Sequence[Line], new: Sequence[Line], pairs: Iterable[Pair]) -> list[Line]:
    """Return the lines of an edited file with the fields in them that its program has dropped.

    A value counts as a field only in a line that had this field when it was made, and has lost it.
    """
    partners = {other: at for at, other in pairs if at is not None and other is not None}
    return [
        _recovered(old[partners[at]], line) if at in partners else line
        for at, line in enumerate(new)
    ]


def _recovered(old: Line, new: Line) -> Line:
    kept = Counter(one.tag for one in new.fields)
    for shown in old.fields:
        if kept[shown.tag]:
            kept[shown.tag] -= 1
        else:
            new = _with_field(new, shown)
    return new


def _with_field(line: Line, shown: Shown) -> Line:
    value = re.escape(escaped(shown.text))
    pattern = rf"(?<![\w{{]){value}(?![\w}}])"
    text, count = re.subn(pattern, lambda _: f"{{{{ {shown.tag} }}}}", line.text, count=1)
    if not shown.text or not count:
        return line
    return replace(line, text=text, fields=(*line.fields, shown))
