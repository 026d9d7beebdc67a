"""The window that brings in a programme: every session with what would come of it, then one step.

`choosing.py` asks for the file; `reading.py` reads it and compares it with the workshop, on a
thread; `lines.py` makes the lines from the proposal, `dialog.py` shows them. Nothing is written
before Import is pressed.
"""
