"""Making an override: what its file holds before anybody has written a word into it."""

import re
from pathlib import PurePosixPath
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.content import WHOLE, Content
from mkdocs_tailor.fork.layering.refusing import refusals
from mkdocs_tailor.fork.overrides.layer import OVERRIDES
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Base, Override, Target, Verb

YOURS = "Write your own words here. Variables work: {{ school.name }}"
KIND = "guide"
"""The kind of a page that a school adds, where there is such a kind."""


def new_override(verb: Verb, target: Target, content: Content, made: str) -> Override:
    """Return an override that says, as yet, what the content beneath it says.

    ``made`` is the day, as in ``2026-11-26``. Raises TailorError where the target is not there, or
    is locked.
    """
    place = Place(file_of(verb, target), 1)
    beneath = beneath_of(target, content)
    text = _first_words(verb, target, beneath or "", content)
    base = None if beneath is None else Base.of(beneath, content.edition, made)
    override = Override(verb, target, text, place, base)
    wrong = [*refusals(override, content)]
    if wrong:
        raise TailorError(*(_unplaced(finding) for finding in wrong))
    return override


def beneath_of(target: Target, content: Content) -> str | None:
    """Return what the content says where the target is; None where there is no such place."""
    if target.block:
        block = content.blocks(target.page).get(target.block)
        return block.text if block else None
    page = content.pages.get(target.page)
    return page.text.rstrip("\n") if page else None


def file_of(verb: Verb, target: Target) -> str:
    """Return where the file of an override lies in the folder of its school or group."""
    page = PurePosixPath(OVERRIDES, target.page).with_suffix("")
    if verb not in OF_BLOCKS:
        return f"{page}.md"
    name = re.sub(r"[^\w-]+", "", target.block or "")
    added = f".{verb}" if verb in {Verb.BEFORE, Verb.AFTER} else ""
    return f"{page}/{name}{added}.md"


def care_for(target: Target, content: Content) -> str:
    """Return why a target is to be changed with care only; empty where it is not."""
    said = content.with_care(target.page)
    return said.get(target.block or WHOLE, "")


def _first_words(verb: Verb, target: Target, beneath: str, content: Content) -> str:
    match verb:
        case Verb.REPLACE | Verb.REPLACE_PAGE:
            return beneath
        case Verb.BEFORE | Verb.AFTER:
            return YOURS
        case Verb.ADD_PAGE:
            title = PurePosixPath(target.page).stem.replace("-", " ").capitalize()
            return _new_page(title, content)
        case _:
            return ""


def _new_page(title: str, content: Content) -> str:
    """Return a page with the blocks that its kind cannot do without."""
    name = f"{KIND}.md"
    skeleton = content.skeletons.get(name)
    said = skeleton.head.values.get("obligatory") if skeleton else None
    blocks = [str(one) for one in cast("list[object]", said)] if isinstance(said, list) else []
    first, *rest = blocks or ["title", "main"]
    parts = [f'---\nkind: {KIND}\ntitle: {title}\n---\n{{% extends "{name}" %}}']
    parts += [_block(first, f"# {title}"), *(_block(one, YOURS) for one in rest)]
    return "\n\n".join(parts)


def _block(name: str, words: str) -> str:
    return f"{{% block {name} %}}\n\n{words}\n\n{{% endblock %}}"


def _unplaced(finding: Diagnostic) -> Diagnostic:
    """Return the finding without the place of a file that there is not yet."""
    return Diagnostic(Severity.ERROR, finding.code, finding.message, hint=finding.hint)
