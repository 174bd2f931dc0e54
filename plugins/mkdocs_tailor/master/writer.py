"""Writing a master: the members of a Word file, with all done that can be done beforehand."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from mkdocs_tailor.master.container import Header, Variant, close
from mkdocs_tailor.master.errors import refuse
from mkdocs_tailor.master.fixed import fixed_print
from mkdocs_tailor.master.steps import Array, write_bytes, write_steps
from mkdocs_tailor.master.tables import Body, Tables
from mkdocs_tailor.word.parts import Conditional, Member, Program
from mkdocs_tailor.word.prints import STANDARD
from mkdocs_tailor.word.slots import Slot

Contents: TypeAlias = Sequence[tuple[str, bytes | Program | Slot | Conditional]]
"""Members by name, in one print variant."""


def write_master(members: tuple[Member, ...]) -> bytes:
    """Return the master of these members, as SPECIFICATION.md describes it.

    In the finished files the members that never change come first, then those with print variants
    that are bytes, then the programs, the shared ones, those of the variant, and the pictures of
    the school, each group in the order given. Raises MasterError if two members have one name, be
    it in other capitals.
    """
    _check_names(members)
    body = Body()
    tables = Tables(body)
    own, shared = (
        [(one.name, one.content) for one in members if not one.variants and one.shared is shared]
        for shared in (False, True)
    )
    same = own + shared
    common = fixed_print(same, 0, body)
    start = sum(size for _, size in common["entries"])
    variants = {
        name: _variant(contents, start, tables) for name, contents in _by_variant(members).items()
    }
    programs = _programs(own, tables)
    header = Header(
        common=common,
        variants=variants,
        literals=tables.literals,
        expressions=tables.expressions,
        programs=programs,
        shared=_programs(shared, tables),
        pictures=[[name, held.picture] for name, held in same if isinstance(held, Slot)],
    )
    return close(header, body.joined())


def _by_variant(members: Iterable[Member]) -> dict[str, Contents]:
    """Return for each print variant the members that any of them writes in its own way."""
    varying = [member for member in members if member.variants]
    names = [STANDARD, *sorted({name for member in varying for name, _ in member.variants})]
    return {
        name: [(one.name, dict(one.variants).get(name, one.content)) for one in varying]
        for name in names
    }


def _variant(contents: Contents, start: int, tables: Tables) -> Variant:
    fixed = fixed_print(contents, start, tables.body)
    return Variant(**fixed, programs=_programs(contents, tables))


def _programs(contents: Contents, tables: Tables) -> list[list[object]]:
    return [
        [name, _written(held, tables)]
        for name, held in contents
        if isinstance(held, tuple | Conditional)
    ]


def _written(held: Program | Conditional, tables: Tables) -> list[Array]:
    return write_steps(held, tables) if isinstance(held, tuple) else write_bytes(held, tables)


def _check_names(members: Iterable[Member]) -> None:
    names = sorted(member.name.lower() for member in members)
    for name, equals in groupby(names):
        if len(list(equals)) > 1:
            raise refuse("member-twice", f"two members of a Word file are named '{name}'")
