"""OTHER people's files: any table of people becomes proposals and doubts, then one action.

A programme does so too: `schedules/` reads its formats into one neutral list of entries,
`programme_register.py` finds which sessions, rooms and people they mean, `programme.py` makes the
proposal. What follows is about lists of people.

May import: store, model, i18n and below. A file is read into sheets (one reader per family of
formats; `hidden.py` tells what a workbook does not show), a sheet into tables (`blocks.py`:
several below each other; `heading_row.py`; `titles.py`: what stands above the rows of a
delegation), and one into a `Table` (`table.py`). Its columns are guessed (`columns.py`, from
`headings.py` and from what the cells hold) or `remembered.py`; its cells become values (`values/`,
`answers.py`, `custom.py`), its rows become people (`rows.py`, `naming.py`), who are compared with
those already there (`matching.py`) or, in a roster of ours that comes back, with what was printed
(`returned.py`). `people.py` sorts the rows into a `Proposal` (`proposal.py`). Nothing is written
before `Proposal.action()` is done.
People who probably stand twice are found by `duplicates.py`, by evidence (`likelihood.py`) over
names in Latin letters (`spelling.py`).

To add a format: a function `bytes → sheets` and its line in `table.py`. To add a field: its
line in `fields.py`, its headings in `headings.py`, its reading in `answers.py`.

- Every row of a list ends in exactly one of added, changed, skipped, rejected, and each of the
  last two says why. A row number is the one that the person sees in the spreadsheet.
- A value that is not understood never stops its row and is never lost: it goes into the notes of
  the person, beside the heading it stood under, and into `Proposal.doubts`.
- A `Doubt` says what may have been meant. To accept that is to read the list again with another
  text in its place (`corrections`): there is one way from a list to a proposal.
- A roster that comes back brings only the cells that somebody edited; each row carries a checksum
  of its own (`model/checksum.py`), so that it may be sorted, copied or saved as CSV. What was
  changed there and here is a `Conflict` and waits; who is missing is listed, never deleted unasked.
- Capitals are taken out of names only where a whole column is in capitals, and only where they can
  be put back exactly. A telephone gets its country's code only where the number is one of it.
- What may mean two things (03/04/2026) is not guessed: it is a doubt too, unless the rest of its
  column or the days of the event leave only one reading.
- A column that nothing here understands is named in `Proposal.unused`, not kept: a list may hold
  what the organiser has no business keeping (a passport number). `--map "Column=notes"` keeps it.
- A name is never changed, only split: the parts in the person's own order give back what was typed.
- Two rows of one list are two people, unless all their cells or their key or e-mail address are
  the same: two people may share a name. That they share it is a doubt.
- A state of former times (the Soviet Union in a list of 1991) has no code today: it becomes a body.
- Hong Kong, Macao and Taiwan are named as the ILO names them; see resources/countries/names.tsv.
"""
