"""The words that the writer itself puts into a handout."""

PAGE = "Page"
OF = "of"
CONTENTS = "Contents"
EDITION = "Edition"
PROMPT = "\u2002"
"""Stands in an answer space until something is written there: a blank, so that printed lines are
empty. What the space is for is said by the paragraph above and by the title of the control."""
ANSWER = "Answer"
TICK_BOX = "Tick box"
TABLE = "A table"
TABLE_WITH = "A table with the columns"
