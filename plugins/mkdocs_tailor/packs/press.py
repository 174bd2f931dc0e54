"""The press: an order opened where the work is done. It makes the packs of schools, one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from mkdocs_tailor.diagnostics import Diagnostic, Place, TailorError
from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.variables import variables_of
from mkdocs_tailor.packs.contents.html import HtmlContents
from mkdocs_tailor.packs.contents.page import HTML, TITLE, UNFILLED, WORD
from mkdocs_tailor.packs.fingerprints import Fingerprints
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.manifest import MANIFEST, Record, about_file, write_manifest, write_row
from mkdocs_tailor.packs.orders import Order
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.plates import Plate, plates
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.shelving import Shelf, shelf_for
from mkdocs_tailor.packs.targets.target import Named, Target
from mkdocs_tailor.schools.plain import Json

_OF_CONTENTS = {path: about_file(path, page=None, title=TITLE) for path in (WORD, HTML)}


@dataclass(frozen=True, slots=True)
class Press:
    """An order with its masters opened and its target at hand."""

    order: Order
    plates: tuple[Plate, ...]
    contents: Master
    html: HtmlContents
    contents_digest: bytes
    contents_read: tuple[str, ...]
    shelf: Shelf

    @classmethod
    def open(cls, order: Order, target: Target) -> "Press":
        """Return the press for an order; raises MasterError where one of its masters is none."""
        contents, case = order.contents, Case()
        listed = HtmlContents.of(contents.sections)
        digest = sha256(order.maker.encode() + contents.master + listed.listed.encode()).digest()
        return cls(
            order,
            plates(order.files, order.maker, case),
            Master.load(contents.master, WORD, case),
            listed,
            digest,
            variables_of(contents.master),
            shelf_for(order.shape, target),
        )

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        """Make the pack of a school, as far as what stands there is not right."""
        work = _Work(self, school, [*findings])
        try:
            return work.done()
        except TailorError as error:
            said = (*work.findings, *error.diagnostics)
            return Outcome(school.slug, school.name, failed=True, refused=True, findings=said)


def packing(order: Order) -> Job:
    """Return the job of making the packs of an order."""
    return Job(partial(Press.open, order), order.target, order.register, len(order.files))


@dataclass(slots=True)
class _Work:
    """The making of one pack."""

    press: Press
    school: School
    findings: list[Diagnostic]
    rows: dict[str, str] = field(default_factory=dict[str, str])
    """The manifest's rows of the files that are in the pack, by path."""
    written: int = 0
    size: int = 0
    failed: bool = False

    def done(self) -> Outcome:
        """Make what is to be made, and return what came of it."""
        press, school = self.press, self.school
        prints = Fingerprints(school)
        wanted = {one.file.path: prints.made_from(one.digest, one.reads) for one in press.plates}
        contents = prints.made_from(self._contents_from(), press.contents_read)
        wanted |= {WORD: contents, HTML: contents}
        whole = sha256("\n".join(f"{path} {made}" for path, made in wanted.items()).encode())
        standing = press.shelf.standing(school.folder)
        right = standing.right(wanted, again=press.order.again)
        if not standing.is_whole(whole.hexdigest(), right, wanted):
            if not press.shelf.changes:
                right = {}
            files = self._files(wanted, right, prints, whole.hexdigest())
            press.shelf.put(school.folder, files, standing, standing.gone(wanted))
        return self._outcome(sum(plate.file.path in right for plate in press.plates))

    def _outcome(self, kept: int) -> Outcome:
        school = self.school
        return Outcome(
            school.slug,
            school.name,
            self.written,
            kept,
            self.size,
            tuple(label for _, label in school.unfilled),
            failed=self.failed,
            findings=tuple(self.findings),
        )

    def _contents_from(self) -> bytes:
        said = "\n".join(
            (self.school.name, self.school.urn, *(label for _, label in self.school.unfilled))
        )
        return sha256(self.press.contents_digest + said.encode()).digest()

    def _files(
        self,
        wanted: Mapping[str, str],
        right: Mapping[str, Record],
        prints: Fingerprints,
        made_from: str,
    ) -> Iterator[Named]:
        """Yield the files that are not right as they stand, and at last the manifest."""
        values = self._values()
        waiting = {name for name, _ in self.school.unfilled}
        for plate in self.press.plates:
            path = plate.file.path
            record = right.get(path)
            if record is None:
                data = self._printed(plate, values)
                if data is None:
                    continue
                record = Record(path, wanted[path], plate.start.sha256(data), len(data))
                self.written, self.size = self.written + 1, self.size + len(data)
                yield path, data
            missing = [name for name in plate.asks if name in waiting] if waiting else ()
            self.rows[path] = write_row(plate.about, record, missing)
        yield from self._contents(values, wanted)
        yield MANIFEST, self._manifest(prints, "" if self.failed else made_from)

    def _values(self) -> Values:
        pictures, wrong = self.school.pictures()
        self.findings += wrong
        labels = [label for _, label in self.school.unfilled]
        return Values({**self.school.environment, UNFILLED: labels}, pictures)

    def _printed(self, plate: Plate, values: Values) -> bytes | None:
        try:
            return tailor(plate.master, values, plate.file.variant)
        except TailorError as error:
            self.failed = True
            self.findings += (_named(one, plate, self.school) for one in error.diagnostics)
            return None

    def _contents(self, values: Values, wanted: Mapping[str, str]) -> Iterator[Named]:
        labels = [label for _, label in self.school.unfilled]
        word = tailor(self.press.contents, values)
        for path, data in ((WORD, word), (HTML, self.press.html.page(self.school.name, labels))):
            record = Record(path, wanted[path], sha256(data).hexdigest(), len(data))
            self.rows[path] = write_row(_OF_CONTENTS[path], record, ())
            yield path, data

    def _manifest(self, prints: Fingerprints, made_from: str) -> bytes:
        school = self.school
        head = dict[str, Json](
            school=school.slug,
            urn=school.urn or None,
            name=school.name,
            edition=self.press.order.edition,
            made_from=made_from,
            unfilled=[name for name, _ in school.unfilled],
            values=prints.values,
        )
        return write_manifest(head, self.rows.values())


def _named(finding: Diagnostic, plate: Plate, school: School) -> Diagnostic:
    """Return the finding with the handout and the school in it."""
    handout = plate.file.handout
    message = f"{handout.title} ({handout.copy}) for {school.slug}: {finding.message}"
    place = Place(handout.page)
    return Diagnostic(finding.severity, finding.code, message, place, finding.hint)
