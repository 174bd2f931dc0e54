"""Text in a language or a script of its own, and the places that links lead to."""

from collections.abc import Iterable
from itertools import groupby

from mkdocs_tailor.document.nodes import Inline, Landmark, Speech
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.run_properties import run_properties
from mkdocs_tailor.word.inline.runs import open_run, write_inline
from mkdocs_tailor.word.inline.voices import PLAIN, Voice
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose, repeat
from mkdocs_tailor.word.texts import bare, spoken


def write_speech(speech: Speech, scope: Scope, draft: Draft) -> Steps:
    """Return the text, its runs in their script and language."""
    return write_inline(speech.children, scope._replace(voice=scope.voice.within(speech)), draft)


def write_landmark(landmark: Landmark, scope: Scope, draft: Draft) -> Steps:
    """Return a bookmark, if a link leads to it."""
    key = draft.chapter.key(landmark.identifier)
    if key not in draft.survey.linked:
        return ()
    return tuple(filter(None, draft.bookmarks.heading(key, scope.frames)))


def title_runs(children: Iterable[Inline], voice: Voice = PLAIN) -> Steps:
    """Return text without marks and controls, each script in runs of its own."""
    steps: Steps = ()
    for speaks, run in groupby(bare(children), _speaks):
        if speaks:
            steps += tuple(step for node in run for step in _title_part(node, voice))
        else:
            steps += _plain_run(tuple(run), voice)
    return steps


def _speaks(node: Inline) -> bool:
    """Return whether a node is a speech, or one may come of it."""
    match node:
        case Speech():
            return True
        case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
            return any(map(_speaks, (*one, *other)))
        case _:
            return False


def _title_part(node: Inline, voice: Voice) -> Steps:
    match node:
        case Speech():
            return title_runs(node.children, voice.within(node))
        case Choice():
            then, otherwise = (title_runs(one, voice) for one in (node.then, node.otherwise))
            return choose(node.test, then, otherwise)
        case Repeat():
            body, otherwise = (title_runs(one, voice) for one in (node.body, node.otherwise))
            return repeat(node.each, node.variable, body, otherwise)
        case _:
            return ()


def _plain_run(children: tuple[Inline, ...], voice: Voice) -> Steps:
    """Return a run; none where it shows nothing but a blank at most."""
    said = spoken(children)
    run = open_run(said, run_properties(frozenset(), voice))
    there = True if any(isinstance(child, str) and child for child in children) else shows(children)
    return choose(there, run) if said else ()
