"""Sites in an object store: what they have in common is sent once, and copied in the store."""

from collections.abc import Mapping

from mkdocs_tailor.packs.sites.common import COMMON, INDEX, digest_of
from mkdocs_tailor.packs.targets.refusals import refusals
from mkdocs_tailor.packs.targets.store import WHOLE, StoreTarget


def copies(target: StoreTarget) -> bool:
    """Tell whether a store copies by itself, so that nothing is sent again."""
    kinds = target.files.protocol
    return bool(WHOLE & {*((kinds,) if isinstance(kinds, str) else kinds)})


class CopiedFolders:
    """The sites in a store."""

    def __init__(self, target: StoreTarget) -> None:
        """Know the target; nothing is sent yet."""
        self._target = target
        self._sent: dict[int, str] = {}
        """Where common files are, by the mapping that holds them."""

    def put(self, name: str, files: Mapping[str, bytes], shared: Mapping[str, bytes]) -> None:
        """Put a site in its place: its front page last, so that a site that has one is whole."""
        target = self._target
        earlier = target.sizes(name)
        place, store = f"{target.root}/{name}", self._store(shared)
        if INDEX in earlier:
            target.remove([f"{name}/{INDEX}"])
        with refusals(f"{target.address}/{name}"):
            for path in shared:
                target.files.cp_file(f"{store}/{path}", f"{place}/{path}")
        others = {path: data for path, data in files.items() if path != INDEX}
        last = [(INDEX, files[INDEX])] if INDEX in files else []
        target.add(name, (*others.items(), *last))
        gone = earlier.keys() - files.keys() - shared.keys()
        target.remove(f"{name}/{path}" for path in sorted(gone))

    def clear(self) -> None:
        """Take away the common files: the sites have them all."""
        target = self._target
        place = f"{target.root}/{COMMON}"
        with refusals(f"{target.address}/{COMMON}"):
            if target.files.exists(place):
                target.files.rm(place, recursive=True)

    def _store(self, shared: Mapping[str, bytes]) -> str:
        """Return where the common files are; they are sent when they are first needed."""
        if id(shared) not in self._sent:
            folder = f"{COMMON}/{digest_of(shared)}"
            if shared:
                self._target.add(folder, shared.items())
            self._sent[id(shared)] = f"{self._target.root}/{folder}"
        return self._sent[id(shared)]
