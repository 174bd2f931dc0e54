r"""The parts of the gate, one kind of value a module. ``accept`` puts them together.

Each is twinned in JavaScript, so they use only what both languages have: regular expressions
without look-behind, ``[0-9]`` instead of ``\d``, lengths counted in code points.
"""
