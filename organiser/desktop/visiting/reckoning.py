"""What runs in the child process. Knows no Qt."""

from __future__ import annotations

from organiser.desktop.apart import Enough, Report
from organiser.planning.allocation import Allocation
from organiser.planning.placing.proposal import FamilyPrice, Reckoned, family_prices, reckon
from organiser.planning.wishes import Aim, Wishes
from organiser.planning.working_groups import GroupPlan, ToGroup, make_groups


def best_plan(report: Report, enough: Enough, wishes: Wishes, aim: Aim, seconds: float) -> Reckoned:
    """Return the best plan found in `seconds`; time is what the bar shows."""
    return reckon(
        wishes,
        aim,
        seconds=seconds,
        progress=lambda at: report(min(1.0, at.seconds / seconds)),
        cancelled=enough,
    )


def prices(  # noqa: PLR0913, PLR0917 -- handed over by place, as to every reckoning
    report: Report, enough: Enough, wishes: Wishes, plan: Allocation, aim: Aim, seconds: float
) -> list[FamilyPrice]:
    """Return what each kind of rules costs; `seconds` is for one of them."""
    found = []
    for done, one in enumerate(
        family_prices(wishes, plan, aim, seconds=seconds, cancelled=enough), 1
    ):
        found.append(one)
        report(min(1.0, done / 10))
    return found


def groups_apart(report: Report, enough: Enough, todo: ToGroup) -> GroupPlan:
    """Return working groups."""
    report(0.0)
    return make_groups(todo, enough)
