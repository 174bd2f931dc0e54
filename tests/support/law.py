"""The law: a compiled page, tailored, is what ordinary rendering and Markdown make of the page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.page import compile_page
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.validating.canonical import canonical
from mkdocs_tailor.document.validating.near import parting
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.reference import render
from mkdocs_tailor.language.source import Source, SourceLoader
from support.chance import chance
from support.pages import RandomPage, sane_page
from support.placement_schema import CONSTANTS, SHAPES, Environment, random_profile
from support.rich_pages import rich_page
from support.untidy import untidy

Convert = Callable[[str], str]

DIFFERS = "differs-for-some-schools"


class Verdict(StrEnum):
    """What became of a page."""

    EQUAL = "equal"
    REFUSED_BY_RULE = "refused by rule"
    REFUSED_BY_VALIDATION = "refused by validation"
    REFUSED_WITHOUT_ADVICE = "refused without place or hint"
    MISMATCH = "mismatch"
    CRASH = "crash"


GOOD = frozenset((Verdict.EQUAL, Verdict.REFUSED_BY_RULE, Verdict.REFUSED_BY_VALIDATION))
"""Whatever else becomes of a page breaks the law."""

KINDS: dict[str, Callable[[int], RandomPage]] = {
    "sane": sane_page,
    "rich": rich_page,
    "untidy": lambda seed: untidy(sane_page(seed), seed),
    "untidy rich": lambda seed: untidy(rich_page(seed), seed),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One page that was tried."""

    verdict: Verdict
    detail: str = ""


def try_page(page: RandomPage, profiles: Iterable[Environment], convert: Convert) -> Trial:
    """Compile the page, and hold it to the law for each profile."""
    loader = SourceLoader(lambda name: _source(page, name))
    try:
        environment = OpenEnvironment(SHAPES, loader, CONSTANTS)
        tree = compile_page("page.md", environment, convert).tree
    except LanguageError as refusal:
        return _refused(refusal)
    for profile in profiles:
        wanted = parse_html(convert(render("page.md", loader, SHAPES, profile, CONSTANTS)))
        if difference := differing(wanted, tailor_tree(tree, profile)):
            return Trial(Verdict.MISMATCH, f"{difference}\n{profile}")
    return Trial(Verdict.EQUAL)


def try_seed(kind: str, seed: int, convert: Convert, schools: int = 6) -> Trial:
    """Try the page of a seed for some random profiles; a crash is a verdict too."""
    random = chance(seed)
    profiles = [random_profile(random) for _ in range(schools)]
    try:
        return try_page(KINDS[kind](seed), profiles, convert)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is to be counted
        return Trial(Verdict.CRASH, repr(error))


def differing(wanted: Tree, found: Tree) -> str:
    """Return where two trees differ, or nothing."""
    one, other = canonical(wanted), canonical(found)
    if one == other:
        return ""
    at = next((n for n, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), 0)
    parts = ("".join(tokens[max(0, at - 4) : at + 6]) for tokens in (one, other))
    return f"near “{parting(one, other)}”\n  wanted {next(parts)}\n  found  {next(parts)}"


def _source(page: RandomPage, name: str) -> Source | None:
    text = page.find(name)
    return None if text is None else Source(name, text, 1)


def _refused(refusal: LanguageError) -> Trial:
    if any(not (finding.place and finding.hint) for finding in refusal.diagnostics):
        return Trial(Verdict.REFUSED_WITHOUT_ADVICE, str(refusal))
    validated = any(finding.code == DIFFERS for finding in refusal.diagnostics)
    verdict = Verdict.REFUSED_BY_VALIDATION if validated else Verdict.REFUSED_BY_RULE
    return Trial(verdict, str(refusal))
