"""What LEAVES the program: printed pages, label sheets, spreadsheets.

May import: rules, planning, store, typography, model and below. A document takes a `Workshop` at
rest and a `Request` and writes a finished file; it changes nothing and asks nothing.

To add one: a file in `catalogue/` whose constant is DOCUMENT. It appears in the menu, in
`organiser documents`, in `demo` and in the parametrised tests.

- Same input, same bytes: nothing here looks at the clock, at a set's order or at a random number.
- Nothing is drawn over an edge. What does not fit is set smaller, broken, and else reported.
- `export.py` writes whole files or none.
- Lists for one reader (`packs.py`): what may be seen of a person stands in resources/packs.toml,
  and no other value can be had there. `table_pages.py` prints the tables of a spreadsheet.
- Statistics: bars, never pies; parts are told apart by how dark they are. Counts of people who were
  removed are counted in (`planning/statistics.py`).
- Badges: the name in 24 points and more, and what is said below it large enough for an arm's length
  (organisation from 8, country from 8.5, the name in its own script from 11 points). The line about
  the event gives way first: a title that needs two lines is said by the event's code.
- Agenda: a name, its duty and its affiliation are never parted; interpreters are small print; a day
  that fits on a page has one page.
- The agenda has three looks (`agenda_looks.py`): a running list (`agenda_pages.py`), a grid for a
  day and a poster of it (`grid_*.py`), an overview on one page. In a grid what meets nothing else
  runs across all rooms; rows are as high as their texts need; rooms are dealt out evenly to sheets.
- Papers for one person each (`bundle.py`) share their typefaces and count their own pages; they are
  set closer, or say less, where one page is then enough.
- The web page (`web_page.py`) is a tree that its writer escapes, with resources/web beside it; a
  policy with the hashes of our own style and script forbids everything else.
- Every printed programme says its version, its date, and whether it was changed after that.
"""
