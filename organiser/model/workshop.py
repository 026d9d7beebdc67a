"""The whole workshop in memory, as it stood at one moment."""

from __future__ import annotations

from organiser.model.programme_look_ups import ProgrammeLookUps
from organiser.model.visit_look_ups import VisitLookUps


class Workshop(ProgrammeLookUps, VisitLookUps):
    """Every row, by kind and key, with the look-ups that planning and documents need.

    A workshop never changes: `updated` makes the next one and shares with it whatever
    did not change. It needs no database and may be read on any thread.
    """
