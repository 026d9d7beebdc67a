"""Every CHANGE that a coordinator can make, by subject; each function returns an `Action`.

May import: rules, planning, store, model and below. An action is small, is one step of the
history, and is named as it stands in the Edit menu after "Undo": "Move “Opening”".

- `rows.py` changes any row of any kind: what a cell, a form and a paste need. `words.py` names
  these steps in a coordinator's words; a new stored class gets its three lines there.
- `programme_tools/`: changes to many sessions at once, one tool per file; `papers.py` notes what
  was printed and says what changed since; `interpretation.py` sets channels.
- `versions.py` publishes the programme; when is said by whoever asks, never by a clock here.
- `people.py`, `programme.py`, `visits.py`, `itinerary.py`, `timing.py`, `wishes.py`, `groups.py`,
  `event.py`: changes that touch more
  than the fields of one row, or that deserve a name of their own.

- `privacy.py`: until when personal data are kept, a copy without them, and their removal for ever,
  which alone is no `Action`: there is nothing to undo. `without.py` says what is left then,
  `mentions.py` finds people in texts; what is personal stands in `model/personal.py`.

To add one: a function in the file of its subject that takes rows of a `Workshop` (pictures) and
returns an `Action`. Inside the change it gets the rows again by key from the transaction: the
pictures may be older than the file.

- No inverse is written: undo is the recorded step, replayed backwards.
- A value that its field refuses is refused by the model; the store says so in a sentence
  (`Mistyped`) and rolls back, so that nothing has changed.
- What rows have to do with each other is not checked here: a coordinator may write down what
  clashes, and the rules say so.
"""
