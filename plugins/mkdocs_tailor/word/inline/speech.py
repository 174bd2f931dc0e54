"""Text in a language or a script of its own, and the places that links lead to."""

from dataclasses import replace

from mkdocs_tailor.document.nodes import Landmark, Speech
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps


def write_speech(speech: Speech, scope: Scope, draft: Draft) -> Steps:
    """Return the text, its runs in their script and language."""
    return write_inline(speech.children, replace(scope, voice=scope.voice.within(speech)), draft)


def write_landmark(landmark: Landmark, scope: Scope, draft: Draft) -> Steps:
    """Return a bookmark, if a link leads to it."""
    key = draft.chapter.key(landmark.identifier)
    if key not in draft.survey.linked:
        return ()
    return tuple(filter(None, draft.bookmarks.heading(key, scope.frames)))
