"""From an edited handout to a school's overrides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_tailor.fork.applying import Layered, with_layer
from mkdocs_tailor.fork.importing.carrying.candidates import Carrier
from mkdocs_tailor.fork.importing.carrying.fields import expressions_of
from mkdocs_tailor.fork.importing.carrying.overrides import Made, Making
from mkdocs_tailor.fork.importing.carrying.regions import page_of
from mkdocs_tailor.fork.importing.comments import Comment, comments_in, new_comments
from mkdocs_tailor.fork.importing.difference import Difference, differences, paired
from mkdocs_tailor.fork.importing.leftovers import Leftover, leftovers
from mkdocs_tailor.fork.importing.maker import Maker, Trial
from mkdocs_tailor.fork.importing.opening.record import Leaf
from mkdocs_tailor.fork.importing.origin import Origin
from mkdocs_tailor.fork.importing.pictures import Pictures, addressed, new_pictures, shown_in
from mkdocs_tailor.fork.importing.pristine import File, Match, matched, remade
from mkdocs_tailor.fork.importing.proving import Carried, Prover, patches_of
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.importing.reasons import reason_for
from mkdocs_tailor.fork.importing.recovering import recovered
from mkdocs_tailor.fork.importing.refusals import refused
from mkdocs_tailor.fork.importing.values import Retyped, retyped
from mkdocs_tailor.fork.layer import Layer


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

    @property
    def is_unchanged(self) -> bool:
        """Whether the file says what it said when it was made."""
        return not (self.carried or self.left or self.retyped or self.comments or self.leftovers)


def imported(file: File, origin: Origin, ground: Ground, maker: Maker) -> Import:
    """Return what was changed in a file, as overrides, and whatever cannot be carried.

    Raises:
        TailorError: the file cannot be read, or no handout of its page can be made.

    """
    found = matched(file, maker)
    if found is None:
        hint = "see what is wrong with the page: tailor check"
        raise refused("no-handout", f"no handout of {origin.uri} can be made", file.name, hint)
    match, plain = found
    ours, theirs = match.ours.lines, match.theirs.lines
    pairs = paired(ours, theirs)
    lines = recovered(ours, theirs, pairs)
    pictures = new_pictures(lines, match.theirs.package, origin.uri, ground.from_docs)
    wanted = differences(ours, [addressed(line, pictures) for line in lines])
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
        carrier, making = self._carrier(), self._making()
        prover = Prover(self.match.ours.lines, making, self._remade)
        ways = [(one, tuple(carrier.candidates(one))) for one in wanted]
        carried = prover.settled(ways)
        done = [one.difference for one in carried]
        left = (Left(one, reason_for(one, carrier)) for one in wanted if one not in done)
        made = making.overrides(patches_of(carried)) if carried else Made()
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
        )

    def _carrier(self) -> Carrier:
        content = with_layer(self.ground.beneath, self.ground.layer).content
        record = self.match.ours.record
        leaves = record.leaves if record else dict[str, Leaf]()
        page = page_of(self.origin.uri, content)
        return Carrier(page, self.match.ours.lines, expressions_of(leaves))

    def _making(self) -> Making:
        content = with_layer(self.ground.beneath, self.ground.layer).content
        uri = self.origin.uri
        own = [one for one in self.ground.layer.overrides if one.target.page == uri]
        ground = self.ground
        beneath = ground.beneath.content
        return Making(
            page_of(uri, content), beneath, own, ground.folder, ground.reason, ground.made
        )

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
