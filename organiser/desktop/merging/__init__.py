"""Two entries that are probably one person, side by side.

`evidence.py` says in words what speaks for it and against it; `comparison.py` shows both entries
field by field and asks which value stays. The page itself is `pages/duplicates.py`; who may stand
twice is found by `importers/duplicates.py`, among many people in a child process
(`reckoning.py`), and `actions/merge.py` makes them one.
"""
