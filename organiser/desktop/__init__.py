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
- `columns.py` says how one field is shown, ordered, typed and read back. Tables (`table.py`,
  `table_view.py`) and forms (`form.py`) are made of the same columns.
- `work.py` runs long work off the event loop; `press.py` makes documents in a child process.

To add an entry to a menu: a file in `entries/` whose constant is ENTRY (`entry.py`). It appears
in its menu with its shortcut and its enabling, and in the sheet of shortcuts.

To add a page: a file in `pages/` whose constant is PAGE. It appears in the side bar, in the View
menu, in the walk through a blank event and among the pictures.

Decided, and why
- The first frame needs neither the model nor the documents: those are imported when a workshop
  opens and when a page is first shown. A test looks at `sys.modules`.
- Colours and spacing have one source, `theme.py`; icons are glyphs painted in the palette's
  colours, so a change of theme needs no new pictures.
- Dialogs are opened with `open()`, never `exec()`: a nested event loop stops screen readers.
- No proxy models: rows are filtered and sorted as plain tuples (5,000 rows in milliseconds).
- An edit is on disk when its cell is left. `Workspace.settle()` ends a half-typed one before
  anything looks at the workshop: page change, search, undo, print, close.
- Documents are made by a child process that reads the file: a thread would hold the interpreter
  for too long, and a process can be ended at once when the coordinator says Cancel.
"""
