"""Settings (ECMA-376 part 1, 17.15)."""

from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import all_named, attribute, found

SETTINGS = "word/settings.xml"
NOTES = "word/footnotes.xml"
CURRENT = "15"


def notes_are_announced(handout: Handout) -> Iterator[str]:
    announced = found(handout.parts.get(SETTINGS), "footnotePr") is not None
    if announced and NOTES not in handout.parts:
        yield "the settings name footnotes, and there are none"
    if NOTES in handout.parts and not announced:
        yield "there are footnotes, and the settings do not name them"


def settings_are_current(handout: Handout) -> Iterator[str]:
    root = handout.parts.get(SETTINGS)
    if root is None:
        yield "there are no settings"
        return
    modes = [
        attribute(one, "val")
        for one in all_named(root, "compatSetting")
        if attribute(one, "name") == "compatibilityMode"
    ]
    if modes != [CURRENT]:
        yield f"the compatibility mode is {modes}"
    if found(root, "updateFields") is not None:
        yield "fields are to be updated on opening, which asks the reader a question"


RULES = (
    Rule(13, "the settings name footnotes exactly where there are some", notes_are_announced),
    Rule(14, "compatibility mode 15, and no updating of fields", settings_are_current),
)
