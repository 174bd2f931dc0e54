"""What single signs do in a formula: the operators that Word treats in a way of their own."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

INTEGRALS: Final = frozenset("\u222b\u222c\u222d\u222e\u222f\u2230\u2231\u2232\u2233")

LARGE: Final = INTEGRALS | frozenset(
    "\u2211\u220f\u2210\u22c0\u22c1\u22c2\u22c3\u2a00\u2a01\u2a02\u2a04\u2a06"
)
"""The operators that stand before what they work on, with limits (22.1.2.70, nary)."""

OPENING: Final = frozenset("([{\u2308\u230a\u27e8\u27e6\u2329")
CLOSING: Final = frozenset(")]}\u2309\u230b\u27e9\u27e7\u232a")
BARS: Final = frozenset("|\u2016\u2223\u2225")
"""Fences that look alike on both sides."""

ACCENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "^": "\u0302",
        "\u02c6": "\u0302",
        "~": "\u0303",
        "\u02dc": "\u0303",
        "\u02c9": "\u0305",
        "\u02d8": "\u0306",
        "\u02d9": "\u0307",
        "\u00a8": "\u0308",
        "\u02c7": "\u030c",
        "`": "\u0300",
        "\u00b4": "\u0301",
        "\u2192": "\u20d7",
        "\u2190": "\u20d6",
        "\u2194": "\u20e1",
    }
)
"""Signs above a letter, and the combining characters that Word knows them by (22.1.2.1, acc)."""

LINES: Final = frozenset("\u00af\u203e\u2015_\u0332\u0305")
"""Lines over and under something (22.1.2.7, bar)."""

BRACES: Final = frozenset("\u23de\u23df\u23dc\u23dd\u23b4\u23b5")
"""Braces over and under something (22.1.2.41, groupChr)."""

ADDITIVE: Final = frozenset("+-\u2212\u00b1\u2213")
"""What ends the summand of a sum that stands before it."""

RELATIONS: Final = frozenset(
    "=<>,;:\u2260\u2264\u2265\u2248\u2245\u2261\u221d\u2192\u21d2\u21d4\u2190\u2208\u2209\u2282"
    "\u2286\u223c\u2243\u2a7d\u2a7e\u226a\u226b"
)
"""What ends whatever stands before it."""

LIMITS: Final = frozenset(("lim", "max", "min", "sup", "inf", "lim sup", "lim inf", "gcd", "Pr"))
"""The functions that have their limits below them on a line of their own."""

FUNCTIONS: Final = LIMITS | frozenset(
    [
        "sin",
        "cos",
        "tan",
        "cot",
        "sec",
        "csc",
        "sinh",
        "cosh",
        "tanh",
        "coth",
        "arcsin",
        "arccos",
        "arctan",
        "log",
        "ln",
        "lg",
        "exp",
        "det",
        "dim",
        "ker",
        "deg",
        "arg",
        "hom",
    ]
)
