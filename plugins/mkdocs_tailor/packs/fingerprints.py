"""What a school's files are made from, as digests: a file is right as long as its digest is."""

import json
from collections.abc import Iterable
from hashlib import sha256

from mkdocs_tailor.packs.register import School
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.single_values import lookup

_encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


class Fingerprints:
    """What one school's values say, each written down when it is first wanted."""

    def __init__(self, school: School) -> None:
        self._environment = school.environment
        logo = school.logo.data if school.logo else None
        self._always = sha256(logo or b"").digest()
        """Of what is in every file."""
        self._said = dict[str, bytes]()
        self.values = dict[str, Json]()
        """What the variables come to that were asked for."""

    def made_from(self, what: bytes, variables: Iterable[str]) -> str:
        """Return a digest of what is filled in and of the values of these variables."""
        said = self._said
        try:
            read = [*map(said.__getitem__, variables)]
        except KeyError:
            read = [said.get(name) or self._write(name) for name in variables]
        return sha256(b"\n".join((what, self._always, *read))).hexdigest()

    def _write(self, name: str) -> bytes:
        value = self.values[name] = lookup(self._environment, name)
        said = self._said[name] = f"{name}={_encoded(value)}".encode()
        return said
