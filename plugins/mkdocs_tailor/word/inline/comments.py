"""Comments of reviewers: their marks in the text, and the part that holds them (17.13.4)."""

from mkdocs_tailor.document.nodes import Comment, Look
from mkdocs_tailor.word.conditions import enclosed
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import run, write_inline
from mkdocs_tailor.word.package.names import HEAD, STORY
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.texts import spoken

MARK = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'


def write_comment(comment: Comment, scope: Scope, draft: Draft) -> Steps:
    """Return the mark of a comment. Word has none in footnotes: there it is a part of the text."""
    if scope.noted:
        inside = scope._replace(looks=scope.looks | {Look.EMPHASIS})
        return (run(" "), *write_inline(comment.children, inside, draft), run(" "))
    number = draft.annotations.next(scope.frames)
    text = spoken(comment.children)
    steps: Steps = (
        "<w:comment",
        *draft.annotations.signed(number),
        f'><w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r>{MARK}<w:annotationRef/></w:r>',
        '<w:r><w:t xml:space="preserve">',
        *text,
        "</w:t></w:r></w:p></w:comment>",
    )
    draft.annotations.comments.append(enclosed(steps, scope.frames))
    return (f'<w:r>{MARK}<w:commentReference w:id="', number, '"/></w:r>')


def write_comments(draft: Draft) -> Steps:
    """Return the comments part; nothing where the handout has no comments."""
    if not draft.annotations.comments:
        return ()
    held = (step for comment in draft.annotations.comments for step in comment)
    return (f"{HEAD}<w:comments {STORY}>", *held, "</w:comments>")
