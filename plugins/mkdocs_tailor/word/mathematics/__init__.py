"""Mathematics: from MathML to Office MathML (ECMA-376 part 1, 22.1)."""
