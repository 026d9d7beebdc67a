"""How one field of a row is shown, ordered, typed and read back.

Tables, forms, filters, pasted blocks and bulk edits are made of the same columns. A column is
given the workspace for what it cannot know itself: the other rows, and the reader's language.

- `column.py` a field of text, and `Shown`, which is worked out and never typed; `numbers.py`,
  `choices.py`, `lists.py`, `times.py` the other kinds; `custom.py` the fields that the event
  itself has thought of.
- `show` is what the table says, `typed` what editing begins with, `copied` what goes to the
  clipboard; `parse` reads each of the three back, and what other people's lists write.
- `fields` says which fields of the row a value sets; a kind that sets several overrides it.
"""

from organiser.desktop.columns.choices import Chosen, Named, Reference, YesNo
from organiser.desktop.columns.column import Choices, Column, Filtering, Shown
from organiser.desktop.columns.lists import Words
from organiser.desktop.columns.numbers import Number
from organiser.desktop.columns.times import Clock, Day, Moment

__all__ = [
    "Choices",
    "Chosen",
    "Clock",
    "Column",
    "Day",
    "Filtering",
    "Moment",
    "Named",
    "Number",
    "Reference",
    "Shown",
    "Words",
    "YesNo",
]
