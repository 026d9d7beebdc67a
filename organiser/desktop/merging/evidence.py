"""What speaks for two entries being one person, and what against it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.importers.duplicates import Pair
    from organiser.importers.likelihood import Finding

CERTAIN, LIKELY = 0.9999, 0.99
SAME, ALIKE = 0.95, 0.5

_SAME: dict[str, Message] = {
    "name": message("the same name"),
    "native_name": message("the same name in its own script"),
    "email": message("the same e-mail address"),
    "phone": message("the same telephone"),
    "country": message("the same country"),
    "body": message("the same body"),
    "organisation": message("the same organisation"),
    "job_title": message("the same job title"),
}
_ALIKE: dict[str, Message] = {
    "name": message("names nearly alike"),
    "email": message("e-mail addresses nearly alike"),
    "phone": message("telephones nearly alike"),
    "organisation": message("organisations nearly alike"),
    "job_title": message("job titles nearly alike"),
}
_OTHER: dict[str, Message] = {
    "name": message("different names"),
    "email": message("another e-mail address"),
    "phone": message("another telephone"),
    "country": message("another country"),
    "body": message("another body"),
    "organisation": message("another organisation"),
    "job_title": message("another job title"),
}


def how_sure(pair: Pair[int]) -> Message:
    """Return how likely it is that two entries are one person."""
    if pair.score >= CERTAIN:
        return message("almost certainly one person")
    return message("very likely one person") if pair.score >= LIKELY else message("probably one")


def speaks_for(pair: Pair[int]) -> list[Message]:
    """Return what speaks for it, the strongest first."""
    found = sorted((one for one in pair.findings if one.bits > 0), key=lambda one: -one.bits)
    said = [_SAME.get(one.field) if one.likeness >= SAME else _alike(one) for one in found]
    return [text for text in said if text is not None]


def speaks_against(pair: Pair[int]) -> list[Message]:
    """Return what speaks against it, the strongest first."""
    found = sorted((one for one in pair.findings if one.bits < 0), key=lambda one: one.bits)
    return [_OTHER[one.field] for one in found if one.field in _OTHER]


def _alike(finding: Finding) -> Message | None:
    return _ALIKE.get(finding.field) if finding.likeness >= ALIKE else None
