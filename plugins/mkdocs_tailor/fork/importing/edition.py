"""Whether a handout was made from the page as it is: only then its changes are the school's."""

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.importing.opening.record import Record
from mkdocs_tailor.fork.importing.pristine import File, Match

LEAST_KEPT = 1 / 3
"""Of the lines of a handout; where fewer are as they were, it was hardly made from this page."""


def other_edition(ours: Record | None, theirs: Record, name: str) -> Diagnostic | None:
    """Return that the page says something else since a file was made from it; None where not.

    ``ours`` is the record of the handout as it is made now, ``name`` what the file is called.
    """
    if ours is None or not theirs.digest or ours.digest == theirs.digest:
        return None
    then, now = theirs.edition or "an edition without a name", ours.edition
    if then == now:
        message = f"{theirs.page} was changed since the file was made from it"
    else:
        message = f"the file was made from edition {then}, and {theirs.page} says other things now"
    hint = (
        "say where that edition is: --edition FOLDER; or add --anyway, and look twice: "
        "what was changed in the page since then shows as if the file had changed it back"
    )
    return Diagnostic(Severity.ERROR, "other-edition", message, Place(name), hint)


def too_different(match: Match, file: File) -> Diagnostic | None:
    """Return that hardly a line of a file is as it was made; None where that is not so."""
    lines = match.ours.lines
    kept = len({*lines} & {*match.theirs.lines})
    if kept >= LEAST_KEPT * len({*lines}):
        return None
    message = f"only {kept} of {len({*lines})} lines are as they were made"
    hint = "was it made for another school, or from an earlier edition? If not, add --anyway"
    return Diagnostic(Severity.ERROR, "too-different", message, Place(file.name), hint)
