"""From an edited handout to a school's overrides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.importing.carrying.candidates import Carrier
from mkdocs_tailor.fork.importing.carrying.fields import expressions_of
from mkdocs_tailor.fork.importing.carrying.overrides import Made, Making, together
from mkdocs_tailor.fork.importing.carrying.plainly import plainly
from mkdocs_tailor.fork.importing.carrying.regions import Page, Pages, page_of
from mkdocs_tailor.fork.importing.comments import Comment, comments_in, new_comments
from mkdocs_tailor.fork.importing.difference import Difference, differences, paired, paired_by_value
from mkdocs_tailor.fork.importing.edition import other_edition, too_different
from mkdocs_tailor.fork.importing.leftovers import Leftover, leftovers
from mkdocs_tailor.fork.importing.maker import Maker, Trial
from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.record import Leaf
from mkdocs_tailor.fork.importing.origin import Origin
from mkdocs_tailor.fork.importing.pictures import Pictures, addressed, new_pictures, shown_in
from mkdocs_tailor.fork.importing.pristine import File, Match, matched, remade
from mkdocs_tailor.fork.importing.proving import Carried, Prover, patches_of
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.importing.reading.styles import print_of
from mkdocs_tailor.fork.importing.reasons import may_be, reason_for
from mkdocs_tailor.fork.importing.recovering import recovered
from mkdocs_tailor.fork.importing.refusals import refused
from mkdocs_tailor.fork.importing.values import Retyped, retyped
from mkdocs_tailor.fork.layering.applying import Layered, with_layer
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.word.prints import PRINTS, STANDARD


@dataclass(frozen=True)
class Ground:
    """Whose version a file is read into."""

    beneath: Layered
    layer: Layer
    """The school's own overrides."""
    folder: str
    """The folder of the school, as authors know it: ``content/schools/st-brides``."""
    from_docs: str
    """The same from the folder of the content: ``schools/st-brides``."""
    reason: str
    """Why the school has its own words, for whoever comes after."""
    made: str
    """The day, as in ``2026-11-26``."""
    plainly: bool = False
    """Whether a block is put down as it reads, where its changes cannot be carried otherwise."""


@dataclass(frozen=True, slots=True)
class Left:
    """A difference that is not carried, and why."""

    difference: Difference
    reason: str


@dataclass(frozen=True)
class Import:
    """What came of reading an edited handout."""

    origin: Origin
    match: Match
    carried: tuple[Carried, ...] = ()
    left: tuple[Left, ...] = ()
    made: Made = field(default_factory=Made)
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Those that the overrides show, by their paths from the folder of the content."""
    unfit_pictures: tuple[str, ...] = ()
    retyped: tuple[Retyped, ...] = ()
    comments: tuple[Comment, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    variant: str = ""
    """The print variant, in words; empty for the usual one."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the file says what it said when it was made."""
        changed = (self.carried, self.left, self.retyped, self.comments, self.leftovers)
        return not any(changed) and not self.unfit_pictures

    @property
    def is_whole(self) -> bool:
        """Whether all that was changed in the text is carried."""
        return not (self.left or self.leftovers or self.unfit_pictures)


def imported(
    file: File, origin: Origin, ground: Ground, maker: Maker, *, anyway: bool = False
) -> Import:
    """Return what was changed in a file, as overrides, and whatever cannot be carried.

    ``anyway`` goes on where the page says something else since the file was made from it.

    Raises:
        TailorError: the file cannot be read, no handout of its page can be made, or the page was
            changed since.

    """
    found = matched(file, maker)
    if found is None:
        hint = "see what is wrong with the page: tailor check"
        raise refused("no-handout", f"no handout of {origin.uri} can be made", file.name, hint)
    match, plain = found
    ours, theirs = match.ours.lines, match.theirs.lines
    lines = recovered(ours, theirs, paired_by_value(ours, theirs))
    pictures = new_pictures(lines, match.theirs.package, origin.uri, ground.from_docs)
    wanted = differences(ours, [addressed(line, pictures) for line in lines])
    doubt = other_edition(match.ours.record, origin.record, file.name) or too_different(match, file)
    if wanted and doubt and not anyway:
        raise TailorError(doubt)
    carrying = _Carrying(file, origin, ground, maker, match, pictures)
    return carrying.result(wanted, plain)


@dataclass(frozen=True)
class _Carrying:
    """The carrying of one file's differences."""

    file: File
    origin: Origin
    ground: Ground
    maker: Maker
    match: Match
    pictures: Pictures

    def result(self, wanted: Sequence[Difference], plain: Match) -> Import:
        carrier, makings = self._carrier(), self._makings()
        prover = Prover(self.match.ours.lines, makings, self._remade)
        ways = [(one, tuple(carrier.candidates(one))) for one in wanted if may_be(one, carrier)]
        carried = prover.settled(ways)
        if self.ground.plainly and len(carried) < len(wanted):
            those = [one for one in wanted if may_be(one, carrier)]
            plain_text = plainly(those, carried, carrier)
            carried = plain_text if prover.proves(plain_text, by_value=True) else carried
        done = [one.difference for one in carried]
        left = (Left(one, reason_for(one, carrier)) for one in wanted if one not in done)
        made = together(makings, patches_of(carried))
        ours, theirs = self.match.ours.package, self.match.theirs.package
        return Import(
            self.origin,
            self.match,
            tuple(carried),
            tuple(left),
            made,
            self._pictures_in(made),
            self.pictures.unfit,
            self._retyped(plain),
            new_comments(comments_in(ours), comments_in(theirs)),
            tuple(leftovers(ours, theirs, self.match.known, self.file.changes)),
            _variant(theirs),
        )

    def _carrier(self) -> Carrier:
        record = self.match.ours.record
        leaves = record.leaves if record else dict[str, Leaf]()
        return Carrier(
            Pages(self._pages()), self.match.ours.lines, expressions_of(leaves), frozenset(leaves)
        )

    def _pages(self) -> Sequence[Page]:
        content = with_layer(self.ground.beneath, self.ground.layer).content
        uris = (self.origin.uri, *self.maker.parts)
        return [page_of(uri, content, number) for number, uri in enumerate(uris)]

    def _makings(self) -> Sequence[Making]:
        ground = self.ground
        beneath, own = ground.beneath.content, ground.layer.overrides
        return [
            Making(
                page,
                beneath,
                [one for one in own if one.target.page == page.uri],
                ground.folder,
                ground.reason,
                ground.made,
            )
            for page in self._pages()
        ]

    def _remade(self, made: Made) -> Sequence[Line] | None:
        overrides = made.laid_on(self.ground.layer.overrides)
        trial = Trial(overrides, self._pictures_in(made))
        reading = remade(self.match, trial, self.file, self.maker)
        return None if reading is None else reading.lines

    def _pictures_in(self, made: Made) -> Mapping[str, bytes]:
        """Return the new pictures that some overrides show."""
        shown = {address for one in made.overrides for address in shown_in(one.text)}
        named = zip(self.pictures.addresses.values(), self.pictures.files.items(), strict=True)
        return {path: data for address, (path, data) in named if address in shown}

    def _retyped(self, plain: Match) -> tuple[Retyped, ...]:
        ours, theirs = plain.ours.record, plain.theirs.record
        if ours is None or theirs is None:
            return ()
        lines = plain.ours.lines, plain.theirs.lines
        return retyped(*lines, paired(*lines), ours, theirs)


def _variant(package: Package) -> str:
    name = print_of(package)
    return "" if name == STANDARD else PRINTS[name].lower()
