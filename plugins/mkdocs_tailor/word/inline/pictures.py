"""The pictures of a handout: each kept once, as large as it is shown anywhere."""

from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import unquote_to_bytes

from mkdocs_tailor.word.conditions import Frames, closed
from mkdocs_tailor.word.parts import Conditional, Member
from mkdocs_tailor.word.pictures.normal import open_picture
from mkdocs_tailor.word.pictures.picture import Opened, Refusal
from mkdocs_tailor.word.uses import Uses

IN_THE_PAGE = "data:"
"""How the source of a picture begins that the page itself holds (RFC 2397)."""

MISSING = Refusal("picture-missing", "is not there", "check its name and its folder")


@dataclass(slots=True)
class Picture:
    """A picture that can be shown."""

    opened: Opened
    name: str
    """Without its ending: ``image1``."""
    shown: tuple[int, int] = (0, 0)
    """The largest size that it is shown at."""
    uses: Uses = field(default_factory=Uses)
    """When it is shown: what only teachers see is not in the file of their pupils."""

    @property
    def target(self) -> str:
        """Where it lies, as parts in the folder ``word`` name it: ``media/image1.png``."""
        return f"media/{self.name}.{self.opened.kind}"

    @property
    def drawing(self) -> str | None:
        """Where the SVG lies that it was drawn from."""
        return f"media/{self.name}.svg" if self.opened.drawing is not None else None

    def show(self, across: int, down: int, frames: Frames) -> None:
        """Take note that it is shown there at that size, in English metric units."""
        self.shown = max(self.shown, (across, down))
        self.uses.note(closed(frames))

    def members(self) -> Iterator[Member]:
        """Yield what the package holds of it; nothing where it was only looked at."""
        if not any(self.shown):
            return
        yield self._member(self.target, self.opened.printed(*self.shown))
        if self.drawing and self.opened.drawing:
            yield self._member(self.drawing, self.opened.drawing)

    def _member(self, target: str, data: bytes) -> Member:
        test = self.uses.condition
        return Member(f"word/{target}", data if test is True else Conditional(test, data))


@dataclass(slots=True)
class Pictures:
    """The pictures of one handout."""

    read: Callable[[str], bytes | None]
    """Gives the bytes for the source that is written in the page."""
    shown: int = 0
    """How often pictures are shown outside repeats."""
    repeated: int = 0
    """In how many places inside repeats."""
    _known: dict[str, Picture | Refusal] = field(default_factory=dict[str, Picture | Refusal])
    _files: dict[str, Picture] = field(default_factory=dict[str, Picture])

    def turn_to(self, read: Callable[[str], bytes | None]) -> None:
        """Take sources as another page means them."""
        self.read, self._known = read, {}

    def find(self, source: str) -> Picture | Refusal:
        """Return the picture for a source, or why there is none."""
        if source not in self._known:
            self._known[source] = self._load(source)
        return self._known[source]

    def members(self) -> tuple[Member, ...]:
        """Return the pictures as members of the package, once all of them have been shown."""
        return tuple(member for picture in self._files.values() for member in picture.members())

    def _load(self, source: str) -> Picture | Refusal:
        data = _held(source) if source.startswith(IN_THE_PAGE) else self.read(source)
        if data is None:
            return MISSING
        digest = sha256(data).hexdigest()
        if digest not in self._files:
            opened = open_picture(data)
            if isinstance(opened, Refusal):
                return opened
            self._files[digest] = Picture(opened, f"image{len(self._files) + 1}")
        return self._files[digest]


def _held(source: str) -> bytes:
    """Return the bytes that a source holds itself; none where it is not written right."""
    kind, _, text = source.removeprefix(IN_THE_PAGE).partition(",")
    data = unquote_to_bytes(text)
    if not kind.rstrip().endswith(";base64"):
        return data
    try:
        return b64decode(data)
    except ValueError:
        return b""
