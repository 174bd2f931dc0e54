"""How a page that can be tailored is written; the script in ``browser/page/`` reads it.

What is open stands where it is shown, for the default school, between two comments:

    <!--tailor:if 3 then-->…<!--tailor:end-->      part 3 is a choice, its test holds
    <!--tailor:if 3 else-->…<!--tailor:end-->      it does not hold
    <!--tailor:for 4--><!--tailor:turn-->…<!--tailor:turn-->…<!--tailor:end-->
    <!--tailor:for 4 none-->…<!--tailor:end-->     the list of part 4 is empty

Comments are no elements: for style sheets the page is just as it would be without them. An element
has in ``data-text`` the number of the expression that is its text, and in ``data-attributes`` the
numbers of those that are its attributes: ``href=5 title=6``. What a tailored page does not have is
marked ``data-emptied``, the row that a table without rows gets is marked ``data-filler``, and a
list that is a task list while it has tasks is marked ``data-tasks``.

The expressions, and the branches that are not shown, are in a ``template`` at the end of the page:

    <template id="tailor-parts" data-expressions="[…]">
      <template data-if="2"><template>then</template><template>else</template></template>
      <template data-for="7" data-as="tutor#3"><template>turn</template><template>none</template>…

Part 3 is the template number 3, from 0. A branch that is nowhere needed is left empty. In the
branches fields are blank, tests hold and lists are empty; the script fills them as it takes them
out. A branch inside a drawing is marked ``data-drawn`` and stands in an ``svg`` of its own.
"""

import re
from typing import Final

IF, ELSE, FOR, NONE, TURN, END = "if {} then", "if {} else", "for {}", "for {} none", "turn", "end"

TEXT, ATTRIBUTES = "data-text", "data-attributes"
EMPTIED, FILLER, TASKS = "data-emptied", "data-filler", "data-tasks"

PARTS: Final = "tailor-parts"
RESERVE: Final = "reserve"
_SIGN = "tailor:"
_RESERVED = re.compile(f"<!--{_SIGN}{RESERVE}-->.*?<!--{_SIGN}{RESERVE}-->", re.DOTALL)
_COMMENT = re.compile(f"<!--{_SIGN}[a-z0-9 ]+-->")


def comment(mark: str) -> str:
    """Return the comment that makes a mark."""
    return f"<!--{_SIGN}{mark}-->"


def reserve(templates: str) -> str:
    """Return what is not shown, set apart so that it can be told from the page."""
    return f"{comment(RESERVE)}{templates}{comment(RESERVE)}"


def shown(html: str) -> str:
    """Return what is shown of a page: as the default school has it, nothing beside."""
    return _COMMENT.sub("", _RESERVED.sub("", html))


def place_after(html: str, tag: str) -> int | None:
    """Return where something new can stand behind the first such element, outside of all parts.

    None where there is no such element.
    """
    _, end, rest = html.partition(f"</{tag}>")
    if not end:
        return None
    place, depth = len(html) - len(rest), 0
    for mark in _COMMENT.finditer(html):
        if mark.start() >= place:
            if depth == 0:
                break
            place = mark.end()
        depth += _step(mark[0])
    return place


def _step(mark: str) -> int:
    if mark == comment(END):
        return -1
    return 0 if mark == comment(TURN) else 1
