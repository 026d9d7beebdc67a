"""What colour a session has: by kind, by track, or by whom it is for.

A block is a tint of its hue on the ground of the palette, with a bar of the full hue at its side,
so text keeps its contrast in light and dark. Which hue it is says nothing that is not written
in the block as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from organiser.model import Audience, Session, SessionKind, Visit

if TYPE_CHECKING:
    from organiser.model import Workshop

HUES = (
    "#2F6FB0",  # blue
    "#2E8B6B",  # green
    "#B9772A",  # ochre
    "#8A5BB5",  # violet
    "#C2557A",  # rose
    "#2C93A8",  # teal
    "#8C8A2E",  # olive
    "#B8573B",  # brick
    "#5A68C4",  # indigo
    "#7A6A58",  # umber
)
"""Told apart by people who see fewer colours too, in this order."""

GREY = "#7B8794"
OF_KIND = {
    SessionKind.PLENARY: HUES[0],
    SessionKind.PANEL: HUES[8],
    SessionKind.PARALLEL: HUES[5],
    SessionKind.GROUP_WORK: HUES[1],
    SessionKind.CEREMONY: HUES[3],
    SessionKind.BREAK: GREY,
    SessionKind.MEAL: GREY,
    SessionKind.REGISTRATION: HUES[9],
    SessionKind.SOCIAL: HUES[4],
    SessionKind.VISIT: HUES[2],
    SessionKind.BLOCKER: GREY,
}
LIGHT_TINT, DARK_TINT = 0.13, 0.30
EDGE_TINT = 0.45
BRIGHTEST = 0.5


class ColourBy(StrEnum):
    """What the colour of a session follows."""

    KIND = "kind"
    TRACK = "track"
    AUDIENCE = "audience"


@dataclass(frozen=True)
class Paint:
    """The colours of a block: ground, its border, the bar at its side, and text on the ground."""

    ground: QColor
    edge: QColor
    bar: QColor
    text: QColor
    muted: QColor


def hue(workshop: Workshop, row: Session | Visit, by: ColourBy, tracks: tuple[str, ...]) -> str:
    """Return the hue of a session or visit as "#rrggbb". `tracks`: all of them, in order."""
    if not isinstance(row, Session):
        return OF_KIND[SessionKind.VISIT]
    if by is ColourBy.TRACK:
        return HUES[tracks.index(row.track) % len(HUES)] if row.track in tracks else GREY
    if by is ColourBy.AUDIENCE:
        return _of_audience(workshop, row)
    return OF_KIND[row.kind]


def _of_audience(workshop: Workshop, session: Session) -> str:
    """Return the colour of the one constituency that a session is for."""
    if session.audience is Audience.EVERYBODY:
        return HUES[0]
    found = {
        invitation.constituency_id
        for invitation in workshop.invitations_of(session)
        if invitation.constituency_id
    }
    if len(found) == 1:
        return workshop.constituencies[found.pop()].colour
    return HUES[3] if session.audience is Audience.GROUPS else GREY


@lru_cache(maxsize=256)
def _paint(colour: str, base: str, text: str, muted: str) -> Paint:
    ground, full = QColor(base), QColor(colour)
    dark = ground.lightness() < 128  # noqa: PLR2004 -- half of Qt's scale
    return Paint(
        ground=_mixed(full, ground, DARK_TINT * _dimmed(full) if dark else LIGHT_TINT),
        edge=_mixed(full, ground, EDGE_TINT),
        bar=full.lighter(135) if dark else full,
        text=QColor(text),
        muted=_mixed(QColor(muted), QColor(text), 0.5),
    )


def _dimmed(colour: QColor) -> float:
    """Return how much of a very light hue a dark ground bears, so that words stay readable."""
    light = 0.3 * colour.redF() + 0.6 * colour.greenF() + 0.1 * colour.blueF()
    return min(1.0, BRIGHTEST / max(light, BRIGHTEST))


def paint(colour: str, palette: QPalette) -> Paint:
    """Return how a block of this hue is painted under `palette`."""
    roles = QPalette.ColorRole
    return _paint(
        colour,
        palette.color(roles.Base).name(),
        palette.color(roles.Text).name(),
        palette.color(roles.PlaceholderText).name(),
    )


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return `share` of one colour and the rest of the other."""
    return QColor.fromRgbF(
        share * one.redF() + (1 - share) * other.redF(),
        share * one.greenF() + (1 - share) * other.greenF(),
        share * one.blueF() + (1 - share) * other.blueF(),
    )
