"""Plates: the files of an order with their masters opened, ready to be printed for any school."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.reader import Fixed, Master
from mkdocs_tailor.master.variables import variables_of
from mkdocs_tailor.packs.manifest import about_file
from mkdocs_tailor.packs.orders import PackFile

WHOLE = 2
"""So many names has a variable; those that follow are of its parts."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A file of every pack."""

    file: PackFile
    master: Master
    digest: bytes
    """Of all that it is made from besides values."""
    reads: tuple[str, ...]
    """The variables that it reads, and parts of variables."""
    asks: tuple[str, ...]
    """The variables alone, as schools fill them in: ``people.dsl`` for ``people.dsl.room``."""
    about: str
    """What the manifest says of it in all packs."""
    start: "Start"


class Start:
    """How all files of a plate begin: what never changes comes first, and is hashed once."""

    def __init__(self, fixed: Fixed) -> None:
        self._size = fixed.size
        self._digest = sha256(b"".join(fixed.entries))

    def sha256(self, data: bytes) -> str:
        """Return the SHA-256 of a file that begins so."""
        digest = self._digest.copy()
        digest.update(memoryview(data)[self._size :])
        return digest.hexdigest()


def plates(files: Sequence[PackFile], maker: str, case: Case) -> tuple[Plate, ...]:
    """Return the plates of the files, all set from one case; each master is opened once a copy.

    Raises MasterError for what is not a master.
    """
    return tuple(_plates(files, maker, case))


def _plates(files: Sequence[PackFile], maker: str, case: Case) -> Iterator[Plate]:
    about = dict[bytes, tuple[bytes, tuple[str, ...]]]()
    opened = dict[tuple[bytes, str], Master]()
    for file in files:
        handout, data = file.handout, file.handout.master
        if data not in about:
            about[data] = sha256(data).digest(), variables_of(data)
        if (data, handout.copy) not in opened:
            opened[data, handout.copy] = Master.load(data, handout.page, case, handout.copy)
        master, (digest, reads) = opened[data, handout.copy], about[data]
        how = sha256(f"{maker}\n{handout.copy}\n{file.variant}\n".encode() + digest).digest()
        start = Start(master.fixed(file.variant))
        asks, said = _asked(reads), _about(file, digest, reads)
        yield Plate(file, master, how, reads, asks, said, start)


def _asked(reads: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(".".join(name.split(".")[:WHOLE]) for name in reads))


def _about(file: PackFile, digest: bytes, reads: tuple[str, ...]) -> str:
    handout = file.handout
    return about_file(
        file.path,
        page=handout.page,
        title=handout.title,
        copy=handout.copy,
        variant=file.variant,
        master=digest.hex(),
        values=[*reads],
    )
