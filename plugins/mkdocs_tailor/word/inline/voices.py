"""Voices: the script and the languages that runs are in (ECMA-376 part 1, 17.3.2.20 and 17.3.2.26).

A run in a script from right to left, or in one whose letters join, takes its face, its size and its
language from the properties for complex scripts; one in an East Asian script from those of its own.
"""

import re
from dataclasses import dataclass, replace
from typing import Final, Self

from mkdocs_tailor.document.nodes import Speech
from mkdocs_tailor.document.scripts.direction import runs_leftward
from mkdocs_tailor.document.scripts.languages import script_of_language
from mkdocs_tailor.document.scripts.script import Script

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def _tags(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_REGIONS: Final = {
    **{
        name: f"{name}-{name.upper()}"
        for name in _tags("bg de es fi fr hr hu id it lt lv mt nl pl pt ro ru sk so th tr")
    },
    **{
        tag.partition("-")[0]: tag
        for tag in _tags(
            "am-ET ar-SA bn-BD cs-CZ cy-GB da-DK el-GR et-EE fa-IR ga-IE gu-IN he-IL hi-IN hy-AM "
            "ja-JP ka-GE km-KH kn-IN ko-KR lo-LA ml-IN mr-IN my-MM nb-NO ne-NP pa-IN ps-AF si-LK "
            "sl-SI sq-AL sr-Cyrl-RS sv-SE sw-KE ta-IN te-IN ti-ER uk-UA ur-PK vi-VN yo-NG zh-CN"
        )
    },
}
"""Word knows most languages with a region only: the one that a language is called after."""

FACES: Final = {
    **dict.fromkeys(_tags("bn gu hi kn ml mr ne or pa si ta te"), "Nirmala UI"),
    **dict.fromkeys(_tags("km lo th"), "Leelawadee UI"),
    "my": "Myanmar Text",
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
    "zh-TW": "Microsoft JhengHei",
    "zh-HK": "Microsoft JhengHei",
}
"""Faces by language, where the face of the styles lacks the letters."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What runs are in. Of the languages each is that of the text in scripts of its kind."""

    script: Script = Script.WESTERN
    western: str = ""
    complex: str = ""
    asian: str = ""

    def within(self, speech: Speech) -> Self:
        """Return the voice inside a speech.

        Where it has no letters of its own, only values, they are taken to be in its language.
        """
        language = speech.language if _TAG.fullmatch(speech.language) else ""
        spoken = script_of_language(language) if language else None
        silent = runs_leftward(speech.children) is None
        unknown = Script.LEFTWARD if speech.leftward else spoken
        script = speech.script or (unknown if silent else None) or Script.WESTERN
        if not language:
            return replace(self, script=script)
        return replace(self, script=script, **{_KINDS[spoken or script]: language})

    @property
    def language(self) -> str:
        """The language of the runs; empty: that of the whole file."""
        return getattr(self, _KINDS[self.script])

    @property
    def fonts(self) -> dict[str, str]:
        """The attributes that the faces of the runs need."""
        face = FACES.get(self.language) or FACES.get(self.language.partition("-")[0], "")
        if self.script is Script.ASIAN:
            return {"hint": "eastAsia", **({"eastAsia": face} if face else {})}
        return {"cs": face} if face and self.script is Script.COMPLEX else {}

    @property
    def properties(self) -> str:
        """The last of the properties of the runs, in the order of the schema."""
        kind = {Script.LEFTWARD: "<w:rtl/>", Script.COMPLEX: "<w:cs/>"}.get(self.script, "")
        if not self.language:
            return kind
        named = _REGIONS.get(self.language, self.language)
        return f'{kind}<w:lang w:{_ATTRIBUTES[_KINDS[self.script]]}="{named}"/>'


_KINDS: Final = {
    Script.WESTERN: "western",
    Script.LEFTWARD: "complex",
    Script.COMPLEX: "complex",
    Script.ASIAN: "asian",
}
_ATTRIBUTES: Final = {"western": "val", "complex": "bidi", "asian": "eastAsia"}

PLAIN: Final = Voice()
