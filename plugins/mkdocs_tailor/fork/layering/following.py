"""Following what upstream recorded of its moves, so that an override still finds its place.

Only what a page itself says is followed (``moved_from:``, ``blocks_moved_from:``), never a guess.
"""

import re
from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.overrides.override import Override, Target, Verb


def followed(override: Override, ground: Ground) -> Override:
    """Return an override with the place that its own is now; itself where nothing moved."""
    if override.verb is Verb.ADD_PAGE:
        after = ground.page_now(override.after)
        return replace(override, after=after) if after else override
    target = _place_now(override, ground)
    return aimed(override, target) if target else override


def aimed(override: Override, target: Target) -> Override:
    """Return an override of another place; its heading bears the name that links lead to there."""
    old, new = override.target.block or "", target.block or ""
    text = override.text
    if old.startswith("#") and new.startswith("#"):
        text = re.sub(rf"(\{{[^{{}}\n]*){re.escape(old)}(?![\w-])", rf"\1{new}", text, count=1)
    return replace(override, target=target, text=text)


def moved_note(before: Override, now: Override) -> Diagnostic:
    """Return what is said of an override that was followed."""
    at = [f"page: {now.target.page}"]
    at += [f'block: "{now.target.block}"'] if now.target.block else []
    message = f"{before.target} is {now.target} now, and your words have gone along"
    hint = f"write {' and '.join(map(repr, at))} here, or have 'tailor resolve' do it"
    return Diagnostic(Severity.NOTE, "moved", message, before.said("page"), hint)


def _place_now(override: Override, ground: Ground) -> Target | None:
    target, base = override.target, override.base
    if target.block is None:
        page = ground.page_now(target.page)
        return Target(page) if page and page != target.page else None
    spot = ground.moved(target, base.text if base and base.is_whole else "")
    return spot.target if spot else None
