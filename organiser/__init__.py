"""The workshop organiser: participants, sessions and study visits in one file, printed right."""

__version__ = "0.1.0"
