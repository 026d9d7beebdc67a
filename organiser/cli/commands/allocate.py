"""`organiser allocate`: who goes on which study visit, by wishes and rules, in one step.

`--json` gives one object; texts are in English:

    day            of the visits, year-month-day
    placed         numbers of rows: who has a place; `people`: who was to have one
    proved         whether no other plan is better
    gap            how far from the best the plan may be, 0 to 1
    ranks          how many got which wish: {"1": 20, "2": 9}; "0": none of theirs
    visits         [{"uuid", "code", "people"}]
    places         [{"uuid", "visit", "rank", "why", "before"}]: participant, and visits by UUID
                   or null
    aside          whom facts keep from every visit: [{"uuid", "why"}]
    contradiction  rules that cannot hold together, in sentences; empty where there is a plan
    prices         with --prices: [{"rule", "text"}]
    written        whether the plan was kept
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, progress, say, say_json, shown
from organiser.errors import Mistyped, NothingToPlan
from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.model import Workshop
    from organiser.planning.placing.choosing import Choosing
    from organiser.planning.placing.options import Options
    from organiser.planning.placing.proposal import Proposal, Reckoned

AIMS = ("fewest-disappointments", "most-first-wishes", "least-rank")
NO_PLAN = 1


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "--day",
        metavar="D",
        help=shown(message("year-month-day, where there are visits on several days")),
    )
    parser.add_argument("--aim", choices=AIMS, help=shown(message("what comes first")))
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="RULE",
        help=shown(message("a kind of rules that need not hold, such as seats or genders")),
    )
    parser.add_argument(
        "--afresh",
        action="store_true",
        help=shown(message("do not mind who goes where at present")),
    )
    parser.add_argument(
        "--seconds", type=float, default=10.0, metavar="N", help=shown(message("at most; 10"))
    )
    parser.add_argument(
        "--prices",
        action="store_true",
        help=shown(message("say what each kind of rules costs as well")),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=shown(message("say what would happen, write nothing")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions.visits import place_everybody  # noqa: PLC0415 -- slow to import
    from organiser.planning.allocation import Allocation  # noqa: PLC0415 -- as above
    from organiser.planning.placing.choosing import choosing  # noqa: PLC0415 -- as above
    from organiser.planning.placing.proposal import Proposal, reckon  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file, read_only=asked.dry_run) as file:
        chosen = _options(file.workshop, asked)
        todo = choosing(file.workshop, chosen)
        with progress(message("Looking for the best plan")) as show:
            found = reckon(
                todo.wishes,
                chosen.aim,
                seconds=asked.seconds,
                progress=lambda at: show(min(1.0, at.seconds / asked.seconds)),
            )
        if not isinstance(found.answer, Allocation):
            _tell_no_plan(todo, found, as_json=asked.json)
            return NO_PLAN
        proposal = Proposal(todo, found.answer, found.reasons)
        prices = _prices(proposal, asked.seconds) if asked.prices else []
        if not asked.dry_run:
            said = language()
            places = {one: (at, said(why)) for one, (at, why) in proposal.placements().items()}
            file.do(place_everybody(places, todo.wishes.visits, chosen.kept()))
        if asked.json:
            say_json(_as_data(proposal, prices, written=not asked.dry_run))
        else:
            _tell(proposal, prices, dry_run=asked.dry_run)
    return 0


def _options(workshop: Workshop, asked: Namespace) -> Options:
    from organiser.planning.placing.options import (  # noqa: PLC0415 -- as above
        NAME,
        Family,
        Options,
    )
    from organiser.planning.wishes import Aim  # noqa: PLC0415 -- as above

    kept = workshop.event.choices.get(NAME)
    options = Options.of(_day(workshop, asked.day), kept if isinstance(kept, dict) else {})
    known = {family.value: family for family in Family}
    for name in asked.without:
        if name not in known:
            raise Mistyped(
                message("“{text}” is no kind of rules.", text=name),
                message("Choose one of: {choices}.", choices=", ".join(known)),
            )
    families = options.families - {known[name] for name in asked.without}
    aim = Aim(asked.aim) if asked.aim else options.aim
    return replace(options, families=families, aim=aim, stay=options.stay and not asked.afresh)


def _day(workshop: Workshop, typed: str | None) -> date:
    days = sorted({visit.day for visit in workshop.visits.values()})
    if typed:
        try:
            return date.fromisoformat(typed)
        except ValueError:
            raise Mistyped(
                message("“{text}” is no day.", text=typed),
                message("Write it as year-month-day, such as 2025-12-11."),
            ) from None
    if not days:
        raise NothingToPlan(
            message("There is no study visit yet."), message("Add the visits first.")
        )
    if len(days) > 1:
        raise Mistyped(
            message("There are visits on several days."),
            message("Say which: --day {days}.", days=" | --day ".join(map(str, days))),
        )
    return days[0]


def _prices(proposal: Proposal, seconds: float) -> list[tuple[str, Message]]:
    from organiser.planning.placing.proposal import family_prices  # noqa: PLC0415 -- as above
    from organiser.planning.placing.words import price  # noqa: PLC0415 -- as above

    aim, plan = proposal.choosing.options.aim, proposal.plan
    found = family_prices(proposal.choosing.wishes, plan, aim, seconds=seconds)
    return [(one.family.value, price(plan.stages, one)) for one in found]


def _as_data(
    proposal: Proposal, prices: list[tuple[str, Message]], *, written: bool
) -> dict[str, Any]:
    from organiser.planning.placing.reason_words import why, why_aside  # noqa: PLC0415 -- as above

    todo = proposal.choosing
    people, visits = todo.day.workshop.participants, todo.day.workshop.visits
    before = {row.participant_id: row.visit_id for row in todo.day.placements}

    def uuid(visit: int | None) -> str | None:
        return visits[visit].uuid if visit else None

    return {
        "day": todo.options.day.isoformat(),
        "people": len(todo.day.visitors) + len(todo.aside),
        "placed": len(proposal.plan.places),
        "proved": proposal.plan.proved,
        "gap": proposal.plan.gap,
        "ranks": {str(rank): count for rank, count in sorted(proposal.ranks.items())},
        "visits": [
            {"uuid": visit.uuid, "code": visit.code, "people": len(travellers)}
            for visit, travellers in (
                (visits[key], ones) for key, ones in proposal.travellers.items()
            )
        ],
        "places": [
            {
                "uuid": people[one.person].uuid,
                "visit": uuid(one.visit),
                "rank": one.rank,
                "why": str(why(todo, one)),
                "before": uuid(before.get(one.person)),
            }
            for one in proposal.reasons
        ],
        "aside": [
            {"uuid": people[one].uuid, "why": str(why_aside(causes))}
            for one, causes in todo.aside.items()
        ],
        "contradiction": [],
        "prices": [{"rule": rule, "text": str(text)} for rule, text in prices],
        "written": written,
    }


def _tell_no_plan(todo: Choosing, found: Reckoned, *, as_json: bool) -> None:
    from organiser.planning.allocation import Contradiction  # noqa: PLC0415 -- as above
    from organiser.planning.placing import words  # noqa: PLC0415 -- as above

    answer = found.answer
    rules = words.contradicting(todo, answer) if isinstance(answer, Contradiction) else []
    if as_json:
        say_json(
            {
                "day": todo.options.day.isoformat(),
                "placed": 0,
                "contradiction": list(map(str, rules)),
                "written": False,
            }
        )
    elif isinstance(answer, Contradiction):
        say(words.CONTRADICTION)
        for rule in rules:
            say(message("  {line}", line=rule))
        say(words.advice(answer))
    else:
        say(words.NO_PLAN_YET)
        say(words.NO_PLAN_YET_ADVICE)


def _tell(proposal: Proposal, prices: list[tuple[str, Message]], *, dry_run: bool) -> None:
    from organiser.planning.placing import reason_words, words  # noqa: PLC0415 -- as above

    todo, said = proposal.choosing, language()
    say(verbatim(", ".join(said(line) for line in words.result(proposal))))
    say(words.proof(proposal.plan))
    codes = todo.day.codes()
    for visit, people in proposal.travellers.items():
        say(message("  {visit}: {people}", visit=codes[visit], people=len(people)))
    for move in proposal.moves:
        say(message("  {line}", line=words.moved(todo, move)))
    for person, causes in todo.aside.items():
        name = todo.day.name(person)
        say(message("  {person}: {why}", person=name, why=reason_words.why_aside(causes)))
    for _, text in prices:
        say(text)
    if dry_run:
        say(message("This was a dry run: nothing was written."))


COMMAND = Command(
    "allocate",
    message("who goes on which study visit, by wishes and rules"),
    arguments,
    run,
    place=40,
)
