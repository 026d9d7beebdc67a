"""What there is to allocate on a day: wishes, and the rules that the coordinator let hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from organiser.errors import NothingToPlan
from organiser.i18n import message
from organiser.model import Workshop
from organiser.planning.placement_rules import Accompanied, Excluded, Least, Rule
from organiser.planning.placing import bars, company, limits
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.day import Day
from organiser.planning.placing.options import Family, Options
from organiser.planning.wishes import Wishes


@dataclass(frozen=True)
class Choosing:
    """`aside`: whom facts keep from every visit, each with why, one cause for each visit."""

    day: Day
    options: Options
    wishes: Wishes
    aside: dict[int, tuple[Cause, ...]]


def choosing(workshop: Workshop, options: Options) -> Choosing:
    """Return what there is to allocate. Raises `NothingToPlan` without visits or people."""
    day = Day(workshop, options.day)
    if not day.visits:
        raise NothingToPlan(
            message("There is no visit on {day}.", day=options.day),
            message("Add the visits of that day first, or choose another day."),
        )
    barred = list(_bars(day, options.families))
    aside = _aside(day, barred)
    if aside:
        day = Day(workshop, options.day, frozenset(aside))
        barred = list(_bars(day, options.families))
    if not day.visitors:
        raise NothingToPlan(
            message("There is nobody to go on the visits of {day}.", day=options.day),
            message("Add people first, or look whether their arrivals and departures are right."),
        )
    rules = [
        rule
        for family, made in RULES.items()
        if family in options.families
        for rule in made(day, options)
    ]
    needed = _needed([*rules, *barred])
    people = [key for key in day.people if key in day.visitors or key in needed]
    present = {row.participant_id: row.visit_id for row in day.placements}
    wishes = Wishes(
        {key: day.wishes[key] for key in people},
        tuple(visit.key for visit in day.visits),
        (*rules, *barred),
        options.only_wishes,
        {key: at for key, at in present.items() if key in people} if options.stay else {},
        frozenset(people) - day.visitors.keys(),
    )
    return Choosing(day, options, wishes, aside)


def _needed(rules: list[Rule]) -> frozenset[int]:
    """Return whom a rule may send along: who leads, who interprets."""
    leading = (rule.people for rule in rules if isinstance(rule, Least) and rule.people)
    interpreting = (rule.companions for rule in rules if isinstance(rule, Accompanied))
    return frozenset().union(*leading, *interpreting)


def _bars(day: Day, families: frozenset[Family]) -> Iterator[Rule]:
    """Yield who cannot go where, and who needs an interpreter along."""
    if Family.DUTIES in families:
        yield from _once(bars.duties(day))
        yield from _once(bars.absences(day))
    if Family.JOURNEYS in families:
        yield from bars.journeys(day)
    if Family.STEP_FREE in families:
        yield from bars.steps(day)
    if Family.LANGUAGES in families:
        yield from bars.languages(day, accompanied=Family.INTERPRETERS in families)


def _once(found: Iterator[Excluded]) -> Iterator[Excluded]:
    """Yield one bar for each person and visit: two duties keep nobody away twice."""
    seen = set()
    for rule in found:
        if (rule.person, rule.visit) not in seen:
            seen.add((rule.person, rule.visit))
            yield rule


def _aside(day: Day, barred: list[Rule]) -> dict[int, tuple[Cause, ...]]:
    """Return who can go on no visit at all, but those whose place is fixed."""
    fixed = {rule.person for rule in company.fixed(day)}
    against: dict[int, dict[int, Cause]] = defaultdict(dict)
    for rule in barred:
        if isinstance(rule, Excluded) and isinstance(rule.about, Cause):
            against[rule.person].setdefault(rule.visit, rule.about)
    return {
        person: tuple(causes[visit.key] for visit in day.visits)
        for person, causes in against.items()
        if len(causes) == len(day.visits) and person not in fixed
    }


RULES: dict[Family, Callable[[Day, Options], Iterator[Rule]]] = {
    Family.EVERYBODY: lambda day, _: limits.everybody(day),
    Family.PLACES: lambda day, _: limits.places(day),
    Family.SEATS: lambda day, _: limits.seats(day),
    Family.HOSTS: lambda day, _: limits.hosts(day),
    Family.LANGUAGES: lambda day, options: (
        limits.language_groups(day, options.group) if options.group else iter(())
    ),
    Family.LEADERS: lambda day, _: limits.leaders(day),
    Family.FIXED: lambda day, _: company.fixed(day),
    Family.TIES: lambda day, _: company.ties(day),
    Family.CONSTITUENCIES: lambda day, options: company.constituencies(day, options.tolerance),
    Family.REGIONS: lambda day, options: company.regions(day, options.tolerance),
    Family.GENDERS: lambda day, options: company.genders(day, options.tolerance),
}
"""How each family makes its rules; the others are bars."""
