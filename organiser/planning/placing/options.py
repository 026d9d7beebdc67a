"""What the coordinator chooses before places are given out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from organiser.i18n import message
from organiser.planning.wishes import Aim


class Family(StrEnum):
    """A kind of rules, which hold or not as the coordinator chooses."""

    EVERYBODY = "everybody"
    PLACES = "places"
    SEATS = "seats"
    HOSTS = "hosts"
    LANGUAGES = "languages"
    LEADERS = "leaders"
    INTERPRETERS = "interpreters"
    FIXED = "fixed"
    TIES = "ties"
    DUTIES = "duties"
    JOURNEYS = "journeys"
    STEP_FREE = "step-free"
    CONSTITUENCIES = "constituencies"
    REGIONS = "regions"
    GENDERS = "genders"


FAMILIES = {
    Family.EVERYBODY: message("Everybody has a place"),
    Family.PLACES: message("Places of each visit"),
    Family.SEATS: message("Seats in the bus"),
    Family.HOSTS: message("Sizes of group that hosts receive"),
    Family.LANGUAGES: message("A language in common"),
    Family.LEADERS: message("Somebody who leads"),
    Family.INTERPRETERS: message("An interpreter where one is needed"),
    Family.FIXED: message("Fixed places stay"),
    Family.TIES: message("Together and apart"),
    Family.DUTIES: message("Nobody misses a duty"),
    Family.JOURNEYS: message("Arrivals and departures"),
    Family.STEP_FREE: message("Ways without steps"),
    Family.CONSTITUENCIES: message("A mix of constituencies"),
    Family.REGIONS: message("A mix of regions"),
    Family.GENDERS: message("A mix of genders"),
}

AIMS = {
    Aim.FEWEST_DISAPPOINTMENTS: message("Fewest disappointments first"),
    Aim.MOST_FIRST_WISHES: message("Most first wishes first"),
    Aim.LEAST_RANK: message("Least sum of ranks"),
}

AIMS_EXPLAINED = {
    Aim.FEWEST_DISAPPOINTMENTS: message(
        "As few as possible without any of their wishes, then as few as possible with their last."
    ),
    Aim.MOST_FIRST_WISHES: message(
        "As many first wishes as possible, then as many second ones, and so on."
    ),
    Aim.LEAST_RANK: message("First wishes count 1, second ones 2: the sum is as small as can be."),
}

TOLERANCE = 3
"""How many people a visit may be away from the mix of everybody."""

NAME = "visits"
"""Under which `Event.choices` keeps what was last chosen."""


@dataclass(frozen=True)
class Options:
    """`stay`: as few as possible go elsewhere than at present.

    `tolerance`: how many people of a constituency, region or gender a visit may have more or
    fewer than its share. `group`: most people in a language group; `None`: as many as there are.
    """

    day: date
    aim: Aim = Aim.FEWEST_DISAPPOINTMENTS
    families: frozenset[Family] = frozenset(Family)
    stay: bool = True
    only_wishes: bool = False
    tolerance: int = TOLERANCE
    group: int | None = None

    def kept(self) -> dict[str, Any]:
        """Return the choices as plain values, but the day."""
        return {
            "aim": self.aim.value,
            "off": sorted(family.value for family in frozenset(Family) - self.families),
            "stay": self.stay,
            "only_wishes": self.only_wishes,
            "tolerance": self.tolerance,
            "group": self.group,
        }

    @classmethod
    def of(cls, day: date, kept: Mapping[str, Any]) -> Options:
        """Return what `kept` says; what it does not say, or says strangely, is as usual."""
        off, tolerance, group = kept.get("off"), kept.get("tolerance"), kept.get("group")
        aims = {aim.value: aim for aim in Aim}
        return cls(
            day,
            aims.get(str(kept.get("aim")), Aim.FEWEST_DISAPPOINTMENTS),
            frozenset(
                family
                for family in Family
                if family.value not in (off if isinstance(off, list) else [])
            ),
            stay=kept.get("stay") is not False,
            only_wishes=kept.get("only_wishes") is True,
            tolerance=tolerance if isinstance(tolerance, int) else TOLERANCE,
            group=group if isinstance(group, int) and group > 0 else None,
        )
