"""Chance that is the same in every run."""

from random import Random


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311  a test must be repeatable, not secret
