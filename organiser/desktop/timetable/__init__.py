"""The timetable: days and rooms as a grid on which sessions are moved.

Where things are
- `strips.py` says which columns a view has, `board.py` which block stands where (no Qt in either),
  `scale.py` turns columns and minutes into pixels and back.
- `grid.py` is the widget; `picture.py` paints it (with `brush.py`, into `tiles.py`), `margins.py`
  the hours and names that stay in sight; `colours.py` says which hue a session has, `marks.py`
  which findings it has, `words.py` what is said of it; `menus.py` what can be done with it.
- `dragging.py` is a gesture of the mouse from press to drop, `keys.py` the same by keyboard; both
  aim at a `target.py`, and `label.py` shows it with what it would meet there.
- `session_panel.py` shows one session: `duties.py` its people, `chosen_list.py` rooms and audience,
  `booths.py` the interpretation. `tools/` holds the editing tools, one per file; `tool_dialog.py`
  reviews and does them; `publishing.py` freezes a version; `papers.py` tells how old the print is.
- `tray.py` holds sessions without a time; `timetable.py` puts all of it on the page.
- `accessible.py` shows one node for each session to screen readers.

Decided, and why
- One painted widget, no QGraphicsView: that mirrors nothing in right-to-left and is empty to a
  screen reader. A thousand sessions are painted once, into tiles; a frame of a drag copies them and
  paints one block.
- What a dragged session would meet is looked up by `planning.collisions`, which keeps all that
  does not depend on the time. Nothing is forbidden: the label says what clashes, and one may drop.
- Left and right are mirrored by `Scale`, once; all else reckons in columns.
- `memory.py` keeps the view per event in the user's settings, not in the workshop file: two people
  look at one programme in their own ways.
- What begins before 4 in the morning stands below the evening before.
"""
