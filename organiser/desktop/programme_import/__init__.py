"""The window that brings in a programme: every session with what would come of it, then one step.

`lines.py` makes the lines from a proposal, `dialog.py` shows them; the file is read and compared
on a thread. Nothing is written before Import is pressed.
"""
