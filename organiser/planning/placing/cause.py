"""Why a rule about places is there."""

from __future__ import annotations

from dataclasses import dataclass

from organiser.i18n import Message
from organiser.planning.placing.options import Family


@dataclass(frozen=True)
class Cause:
    """What a rule was made from.

    `sentence` says the rule where several contradict each other: "“V1” has 12 places." `clause`
    says why somebody did not get a place there, after a colon: "its 12 places are taken".
    """

    family: Family
    sentence: Message
    clause: Message
