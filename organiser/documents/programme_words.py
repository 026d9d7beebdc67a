"""Times and duties in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organiser.i18n import Message, counted, message
from organiser.model import Duty

if TYPE_CHECKING:
    from organiser.i18n import Language


def duty_label(duty: Duty, count: int) -> Message:
    """Return what stands before the names of `count` people with a duty."""
    return {
        Duty.CHAIR: counted("Chair", "Chairs", count),
        Duty.MODERATOR: counted("Moderator", "Moderators", count),
        Duty.SPEAKER: counted("Speaker", "Speakers", count),
        Duty.PANELLIST: counted("Panellist", "Panellists", count),
        Duty.RAPPORTEUR: counted("Rapporteur", "Rapporteurs", count),
        Duty.FACILITATOR: counted("Facilitator", "Facilitators", count),
        Duty.INTERPRETER: counted("Interpreter", "Interpreters", count),
    }[duty]


def times(starts: datetime | None, ends: datetime | None, language: Language) -> str:
    """Return "09:00–10:30", or the one time that is known."""
    known = [language.time(moment.time()) for moment in (starts, ends) if moment]
    return "–".join(known)


def end_note(starts: datetime, ends: datetime) -> Message | None:
    """Return what must be said of an end that is not on the day of the beginning."""
    if ends.date() == starts.date() or ends == _midnight_after(starts):
        return None
    if ends - starts < timedelta(days=1):
        return message("ends the next day")
    return message("ends on {moment}", moment=ends)


def _midnight_after(moment: datetime) -> datetime:
    return datetime.combine(moment.date() + timedelta(days=1), datetime.min.time())
