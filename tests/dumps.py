"""What a file holds besides its history."""

from __future__ import annotations

import sqlite3


def dump(path):
    """Everything in the file but its history, as SQL."""
    with sqlite3.connect(path) as connection:
        lines = [
            line
            for line in connection.iterdump()
            if not line.startswith(('INSERT INTO "step"', 'INSERT INTO "change"'))
            and "sqlite_sequence" not in line
        ]
    connection.close()
    return sorted(lines)
