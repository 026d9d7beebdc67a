"""The window: what a coordinator sees and touches. Nothing imports this room.

May import: everything below. Only this room knows Qt.

Where things are
- `application.py` starts the program: one process per person (`instance.py`), the log and the
  crash window (`crash.py`), settings, theme and language.
- `desk.py` is what every widget is given: settings and language. `workspace.py` is the open
  workshop: the file, its latest picture, and the one door for changes (`do`, `undo`, `redo`).
- `window.py` is the main window, `start.py` the start page, `pages/` one page per file.
- `timetable/` is the programme as days and rooms, with its tray, its tools and the details of a
  session.
- `columns/` says how one field is shown, ordered, typed and read back; tables, forms, filters and
  bulk edits are made of the same columns.
- A table is `arranging.py` (which rows, in which order: no Qt), `lines.py`, `following.py` (a
  step), `table.py` (a cell); its view is `column_view.py`, `frozen.py`, `filter_row.py` and
  `table_view.py` (keys). `edits.py` makes many cells one step: `block_edits.py` pastes, fills and
  clears, `bulk_edit.py` asks what to set; `clipboard.py` is how a block travels.
- `list_page.py` is a page around a table, `person/` the form beside the people, `trash.py` what was
  deleted.
- `importing/` is the wizard that brings in lists (`import_dialog.py` opens it, `dropping.py` takes
  a dropped file), `merging/` shows two entries of one person side by side.
- `work.py` runs long work off the event loop; `press.py` makes documents in a child process;
  `ahead.py` imports on a thread what a page or a file will need.
- `menus.py` holds our own entries, `entries/` all others; `letters.py` gives every menu, button and
  field its Alt-letter; `shortcuts.py` finds all keys; `help/` has a topic for each page.

To add an entry to a menu: a file in `entries/` whose constant is ENTRY (`entry.py`). It appears
in its menu with its shortcut and its enabling, and in the sheet of shortcuts.

To add a page: a file in `pages/` whose constant is PAGE. It appears in the side bar, in the View
menu, in the walk through a blank event and among the pictures.

Decided, and why
- The first frame needs neither the model nor the documents: those are imported when a workshop
  opens and when a page is first shown, on a thread. A test looks at `sys.modules`.
- Colours and spacing have one source, `theme.py`; icons are glyphs painted in the palette's
  colours, so a change of theme needs no new pictures.
- Alt-letters are given by the program: translators cannot know which texts stand side by side. A
  dialog is a `LetteredDialog`; a page is lettered when it is turned to.
- Nothing that may take 100 ms is done on the event loop; tests count what happens there, the
  benchmark measures it without what other processes had of the machine.
- Dialogs are opened with `open()`, never `exec()`: a nested event loop stops screen readers.
- No proxy models: rows are filtered and sorted as plain tuples (5,000 rows in milliseconds), and
  what may take longer is done in slices of 4 ms. Cells and titles are painted by us: the style
  sheet takes several times as long, and Qt's header asks each cell whether it is selected.
- While one types in a table its rows stay where they are; they are put in order again by a sort, a
  search, or a step from elsewhere.
- An edit is on disk when its cell is left. `Workspace.settle()` ends a half-typed one before
  anything looks at the workshop: page change, search, undo, print, close.
- Documents are made by a child process that reads the file: a thread would hold the interpreter
  for too long, and a process can be ended at once when the coordinator says Cancel.
"""
