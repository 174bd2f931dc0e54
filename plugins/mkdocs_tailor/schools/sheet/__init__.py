"""Many schools in one CSV file, one a row, as spreadsheets save it.

`reading` makes rows of bytes, `columns` finds out which variable each column gives, `roll` gives
each row a short name, `rows` makes a profile of one, `template` writes an empty file to fill in.
"""
