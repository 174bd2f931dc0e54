"""The report as a Word file, in the look of the handouts."""

from mkdocs_tailor.document import nodes
from mkdocs_tailor.fork.reporting.document import TITLE
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.handout import write_handout

_NAME = "report.docx"


def report_file(document: nodes.Document, edition: str, base: Base, title: str = TITLE) -> bytes:
    """Return the Word file of a report; see `report_document` for what stands in one."""
    about = About(page=_NAME, title=title, edition=edition)
    members, _ = write_handout(document, about, base, lambda _: None, lambda address: address)
    return tailor(Master.load(write_master(members), _NAME), Values({}))
