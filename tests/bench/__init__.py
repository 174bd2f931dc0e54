"""The benchmark, run by ``make bench``.

Everything is measured in one run on a file system in memory, as a ratio to its neighbour in the
same round: absolute times are those of the machine.
"""
