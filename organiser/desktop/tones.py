"""The colours and distances of the window: light and dark, each also in high contrast; one scale.

Every colour on the screen comes from here. Text has a contrast of at least 4.5 : 1 on each
ground it is used on (a test computes it, WCAG 2.2). The accent is the printed pages'.
"""

from __future__ import annotations

from dataclasses import dataclass

HAIR, TIGHT, SNUG, ROOMY, WIDE, AIRY = 4, 8, 12, 16, 24, 40
"""The scale of distances, in device-independent pixels."""

ROUND = 6
"""The radius of corners, in device-independent pixels."""


@dataclass(frozen=True)
class Tones:
    """The colours of a theme."""

    window: str  # side bar and edges
    base: str  # where one reads and writes
    raised: str  # buttons, menus
    hover: str
    text: str
    muted: str
    line: str  # hair lines
    edge: str  # borders of fields and buttons
    accent: str
    on_accent: str
    chosen: str  # ground of what is selected
    on_chosen: str
    clash: str
    warning: str
    good: str
    notice: str  # ground of bars that tell something
    alarm: str  # ground of bars that need an answer


LIGHT = Tones(
    window="#F5F7F9",
    base="#FFFFFF",
    raised="#FFFFFF",
    hover="#EDF2F6",
    text="#17212B",
    muted="#566370",
    line="#E4E9EE",
    edge="#C3CDD6",
    accent="#1F5C8B",
    on_accent="#FFFFFF",
    chosen="#DBE8F3",
    on_chosen="#0E2B44",
    clash="#A8261C",
    warning="#80560A",
    good="#23693F",
    notice="#EAF2F8",
    alarm="#FBEDEA",
)

DARK = Tones(
    window="#12171C",
    base="#191F26",
    raised="#222A32",
    hover="#26303A",
    text="#E4EAF0",
    muted="#9CAAB7",
    line="#2A333D",
    edge="#414E5B",
    accent="#7FBAE3",
    on_accent="#0B1D2B",
    chosen="#284560",
    on_chosen="#F1F7FC",
    clash="#FF9C91",
    warning="#E8BC62",
    good="#7FCB9A",
    notice="#1F2F3C",
    alarm="#3A2422",
)

LIGHT_CONTRAST = Tones(
    window="#FFFFFF",
    base="#FFFFFF",
    raised="#FFFFFF",
    hover="#E6EEF5",
    text="#000000",
    muted="#2B2B2B",
    line="#6B6B6B",
    edge="#000000",
    accent="#003E6B",
    on_accent="#FFFFFF",
    chosen="#003E6B",
    on_chosen="#FFFFFF",
    clash="#8A0000",
    warning="#5C3A00",
    good="#004A20",
    notice="#FFFFFF",
    alarm="#FFFFFF",
)
"""Contrasts of at least 7 : 1, and borders that can be seen."""

DARK_CONTRAST = Tones(
    window="#000000",
    base="#000000",
    raised="#000000",
    hover="#1F2A33",
    text="#FFFFFF",
    muted="#DADADA",
    line="#8F8F8F",
    edge="#FFFFFF",
    accent="#9AD5FF",
    on_accent="#000000",
    chosen="#9AD5FF",
    on_chosen="#000000",
    clash="#FFB3AB",
    warning="#FFD98A",
    good="#9FE8B6",
    notice="#000000",
    alarm="#000000",
)
