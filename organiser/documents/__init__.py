"""What LEAVES the program: printed pages, label sheets, spreadsheets.

May import: rules, planning, store, typography, model and below. A document takes a `Workshop` at
rest and a `Request` and writes a finished file; it changes nothing and asks nothing.

To add one: a file in `catalogue/` whose constant is DOCUMENT. It appears in the menu, in
`organiser documents`, in `demo` and in the parametrised tests.

- Same input, same bytes: nothing here looks at the clock, at a set's order or at a random number.
- Nothing is drawn over an edge. What does not fit is set smaller, broken, and else reported.
- `export.py` writes whole files or none.
"""
