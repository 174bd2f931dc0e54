"""Writing a master: the members of a Word file, with all done that can be done beforehand."""

from collections.abc import Iterable
from itertools import groupby

from mkdocs_tailor.master.container import Header, close
from mkdocs_tailor.master.errors import refuse
from mkdocs_tailor.master.fixed import fixed_parts
from mkdocs_tailor.master.steps import write_steps
from mkdocs_tailor.master.tables import Body, Tables
from mkdocs_tailor.word.parts import Member


def write_master(members: tuple[Member, ...]) -> bytes:
    """Return the master of these members, as SPECIFICATION.md describes it.

    In the finished files the members that never change come first, then those with print variants,
    then the programs, each group in the order given. Raises MasterError if two members have one
    name, be it in other capitals.
    """
    _check_names(members)
    body = Body()
    common, variants = fixed_parts(members, body)
    tables = Tables(body)
    programs = [(m.name, m.content) for m in members if not isinstance(m.content, bytes)]
    arrays = [[name, write_steps(program, tables)] for name, program in programs]
    header = Header(
        common=common,
        variants=variants,
        literals=tables.literals,
        expressions=tables.expressions,
        programs=arrays,
    )
    return close(header, body.joined())


def _check_names(members: Iterable[Member]) -> None:
    names = sorted(member.name.lower() for member in members)
    for name, equals in groupby(names):
        if len(list(equals)) > 1:
            raise refuse("member-twice", f"two members of a Word file are named '{name}'")
