"""The report as rows, for a borough that looks at all its schools at once."""

import csv
import io
from collections.abc import Iterable

from mkdocs_tailor.fork.reporting.document import Report

COLUMNS = (
    "school",
    "page",
    "block",
    "state",
    "decide",
    "what happened",
    "what to do",
    "days",
    "file",
)


def report_sheet(reports: Iterable[Report]) -> str:
    """Return all overrides that there is something to say of as CSV, a row each (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for report in reports:
        for entry in report.open:
            judgement = entry.judgement
            writer.writerow(
                [
                    report.owner,
                    judgement.override.target.page,
                    judgement.override.target.block or "",
                    judgement.state.value,
                    "yes" if judgement.asks else "no",
                    judgement.why,
                    entry.advice,
                    "" if entry.age is None else entry.age,
                    judgement.override.place.path,
                ]
            )
    return out.getvalue()
