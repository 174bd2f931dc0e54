"""From patches of a page to overrides: each of the smallest block that holds them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.fork.blocks.block import Span
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.importing.carrying.patch import Patch, patched
from mkdocs_tailor.fork.importing.carrying.regions import Page, Source
from mkdocs_tailor.fork.overrides.making import beneath_of, file_of
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Base, Override, Target, Verb

WHOLE_PAGES = (Verb.REPLACE_PAGE, Verb.ADD_PAGE)


@dataclass(frozen=True, slots=True)
class Made:
    """What becomes of a school's overrides of a page."""

    overrides: tuple[Override, ...] = ()
    """Those that are written, new or anew."""
    superseded: tuple[Override, ...] = ()
    """Those that go, since a new one says what they said."""

    def laid_on(self, former: Iterable[Override]) -> tuple[Override, ...]:
        """Return a layer's overrides with these."""
        gone = {one.place.path for one in (*self.overrides, *self.superseded)}
        return (*(one for one in former if one.place.path not in gone), *self.overrides)


def together(makings: Iterable["Making"], patches: Sequence[Patch]) -> Made:
    """Return what becomes of the overrides of several pages."""
    made = [making.overrides(patches) for making in makings]
    written = tuple(override for one in made for override in one.overrides)
    return Made(written, tuple(override for one in made for override in one.superseded))


@dataclass(frozen=True, slots=True)
class Making:
    """What overrides of a page are made of."""

    page: Page
    """As the handout was made from it, the school's own overrides included."""
    beneath: Content
    """The content that the school's layer lies on."""
    own: Sequence[Override]
    """The school's overrides of the page."""
    folder: str
    """The folder of the school, as authors know it."""
    reason: str
    made: str
    """The day, as in ``2026-11-26``."""

    def overrides(self, all_patches: Iterable[Patch]) -> Made:
        """Return the overrides that make the patches of this page."""
        patches = [patch for patch in all_patches if patch.source.uri == self.page.uri]
        if not patches:
            return Made()
        whole = next((one for one in self.own if one.verb in WHOLE_PAGES), None)
        targets = {patch: self._target(patch) for patch in patches}
        if whole or None in targets.values():
            return self._page(whole, patches)
        names = self._outermost({name for name in targets.values() if name})
        return self._blocks(names, patches)

    def _target(self, patch: Patch) -> str | None:
        """Return the smallest block that holds a patch and is there beneath, too.

        One that would lose its own heading is not it, for other pages may lead there: that is for
        the block round it to decide.
        """
        beneath = self.beneath.blocks(self.page.uri)
        holding = [
            (span.end - span.start, name)
            for name, span in self.page.within(patch.source).items()
            if span.holds(patch.anchor) and span.holds(patch.span) and name in beneath
            if not self._beheads(patch, name, span)
        ]
        return min(holding)[1] if holding else None

    def _beheads(self, patch: Patch, name: str, span: Span) -> bool:
        """Whether a patch takes the heading away that gives a block its name."""
        if not self.page.blocks[name].is_section or patch.text:
            return False
        return patch.span.start <= span.start < patch.span.end

    def _outermost(self, names: set[str]) -> list[str]:
        """Return the blocks, those left out that lie in another, or in one that is replaced."""
        replaced = {
            one.target.block
            for one in self.own
            if one.verb is Verb.REPLACE and one.target.block in self.page.blocks
        }
        spans = self.page.within(Source(self.page.uri))
        outer = names | {
            other for other in replaced if other and any(_in(name, other, spans) for name in names)
        }
        return sorted(
            name for name in outer if not any(_in(name, other, spans) for other in outer - {name})
        )

    def _blocks(self, names: Iterable[str], patches: Sequence[Patch]) -> Made:
        made, gone = list[Override](), list[Override]()
        spans = self.page.within(Source(self.page.uri))
        for name in names:
            text = self._text(name, patches)
            former = [one for one in self.own if one.target.block and _same(one, name, spans)]
            same = next(
                (one for one in former if one.verb is Verb.REPLACE and one.target.block == name),
                None,
            )
            beside = None if former else self._beside(name, patches)
            made.append(beside or self._block(name, text, same))
            gone += (one for one in former if one is not same)
        return Made(tuple(made), tuple(gone))

    def _text(self, name: str, patches: Sequence[Patch]) -> str:
        start, inside = self._inside(name, patches)
        source = self.page.source(name)
        end = self.page.within(source)[name].end
        return patched(self.page.text(source)[start:end], inside).strip("\n")

    def _inside(self, name: str, patches: Sequence[Patch]) -> tuple[int, list[Patch]]:
        """Return where a block begins in its text, and its patches as seen from there."""
        source = self.page.source(name)
        span = self.page.within(source)[name]
        here = (one for one in patches if one.source == source and span.holds(one.span))
        return span.start, [_shifted(one, span.start) for one in here]

    def _beside(self, name: str, patches: Sequence[Patch]) -> Override | None:
        """Return an override that only adds to a block, where that is all that is wanted.

        Whatever upstream changes in the block then reaches the school, and a locked block stays.
        """
        block, (start, inside) = self.page.blocks[name], self._inside(name, patches)
        if len(inside) != 1 or inside[0].span.start != inside[0].span.end:
            return None
        (patch,) = inside
        whole = self.page.text(self.page.source(name))[start:]
        first = len(whole) - len(whole.lstrip("\n"))
        target, said = Target(self.page.uri, name), patch.text.strip("\n")
        if patch.span.start == first + len(block.text) and patch.text.startswith("\n\n"):
            return self._override(Verb.AFTER, target, said)
        if patch.span.start == first and patch.text.endswith("\n\n"):
            return self._override(Verb.BEFORE, target, said)
        return None

    def _block(self, name: str, text: str, same: Override | None) -> Override:
        if same:
            return replace(same, text=text)
        verb = Verb.REPLACE if text.strip() else Verb.REMOVE
        target = Target(self.page.uri, name)
        return self._override(verb, target, text if text.strip() else "")

    def _page(self, whole: Override | None, patches: Sequence[Patch]) -> Made:
        """Return the whole page with the patches, as the school's own."""
        page = self.page.content.pages[self.page.uri]
        body = patched(page.head.body, (one for one in patches if not one.source.block))
        above = page.text[: len(page.text) - len(page.head.body)]
        text = (above + body).strip("\n")
        if whole:
            return Made((replace(whole, text=text),))
        target = Target(self.page.uri)
        gone = tuple(one for one in self.own if one.verb in OF_BLOCKS)
        return Made((self._override(Verb.REPLACE_PAGE, target, text),), gone)

    def _override(self, verb: Verb, target: Target, text: str) -> Override:
        place = Place(f"{self.folder}/{file_of(verb, target)}", 1)
        beneath = beneath_of(target, self.beneath) or ""
        base = Base.of(beneath, self.beneath.edition, self.made)
        return Override(verb, target, text, place, base, reason=self.reason)


def _shifted(patch: Patch, start: int) -> Patch:
    return replace(patch, span=Span(patch.span.start - start, patch.span.end - start))


def _in(name: str, other: str, spans: Mapping[str, Span]) -> bool:
    """Whether a block lies in another."""
    if name == other or name not in spans or other not in spans:
        return False
    return spans[other].holds(spans[name])


def _same(override: Override, name: str, spans: Mapping[str, Span]) -> bool:
    """Whether an override is about a block or about what lies in it."""
    block = override.target.block or ""
    return block == name or _in(block, name, spans)
