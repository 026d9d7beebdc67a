"""How good a plan is, who moves, what rules cost, and what stands in the way of a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from organiser.i18n import Message, counted, message
from organiser.planning.allocation import Allocation, Contradiction, Goal, NoPlanYet, Stage
from organiser.planning.allocation_reasons import Move
from organiser.planning.placement_rules import Excluded
from organiser.planning.placing.bars import barred
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.choosing import Choosing
from organiser.planning.placing.options import FAMILIES
from organiser.planning.placing.proposal import FamilyPrice, Proposal


def moved(choosing: Choosing, move: Move) -> Message:
    """Return from where to where somebody goes who went elsewhere before."""
    codes, name = choosing.day.codes(), choosing.day.name(move.person)
    before, after = codes.get(move.before or 0), codes.get(move.after or 0)
    if before is None:
        return message("{person}: new on “{after}”.", person=name, after=after)
    if after is None:
        return message("{person}: no longer on “{before}”.", person=name, before=before)
    return message(
        "{person}: “{after}” instead of “{before}”.", person=name, after=after, before=before
    )


def proof(plan: Allocation) -> Message:
    """Return how far the plan may be from the best one."""
    if plan.proved:
        return message("Proved: no other plan is better.")
    tenths = max(1, round(plan.gap * 1000))
    share = f"{tenths // 10}.{tenths % 10}"
    return message(
        "Not proved to be the best: it may be {share} % from it. Give it more time to know.",
        share=share,
    )


def result(proposal: Proposal) -> list[Message]:
    """Return how many got which wish, and who got nothing."""
    ranks = proposal.ranks
    lines = []
    if ranks:
        lines += [_met(rank, ranks[rank]) for rank in range(1, max(ranks) + 1) if ranks[rank]]
        if ranks[0]:
            lines.append(
                counted(
                    "{count} person without any of their wishes",
                    "{count} people without any of their wishes",
                    ranks[0],
                )
            )
    if proposal.nowhere:
        lines.append(
            counted(
                "{count} person without a place",
                "{count} people without a place",
                len(proposal.nowhere),
            )
        )
    return lines


def _met(rank: int, count: int) -> Message:
    named = {
        1: counted("{count} first wish", "{count} first wishes", count),
        2: counted("{count} second wish", "{count} second wishes", count),
        3: counted("{count} third wish", "{count} third wishes", count),
    }
    return named.get(rank) or counted(
        "{count} with wish {rank}", "{count} with wish {rank}", count, rank=rank
    )


def contradicting(choosing: Choosing, answer: Contradiction) -> list[Message]:
    """Return the rules that cannot hold together, each in a sentence.

    What keeps one person from several visits for one reason is one sentence.
    """
    order = {visit: place for place, visit in enumerate(choosing.wishes.visits)}
    sentences: dict[Message, None] = {}
    kept_from: dict[tuple[int, Message], list[int]] = defaultdict(list)
    for rule in answer.rules:
        if not isinstance(rule.about, Cause):
            continue
        if isinstance(rule, Excluded):
            kept_from[rule.person, rule.about.clause].append(rule.visit)
        else:
            sentences[rule.about.sentence] = None
    for (person, clause), visits in kept_from.items():
        visits.sort(key=lambda visit: order[visit])
        sentences[barred(choosing.day, person, visits, clause)] = None
    return list(sentences)


def advice(answer: Contradiction) -> Message:
    if answer.irreducible:
        return message("Without any one of these the others can be kept: change one of them.")
    return message("There was no time to find out which of these could stay: change one of them.")


NO_PLAN_YET = message("No plan was found in the time given, and none was ruled out.")
NO_PLAN_YET_ADVICE = message("Give it more time, or let fewer rules hold.")
CONTRADICTION = message("These rules cannot hold together.")


def price(stages: Iterable[Stage], found: FamilyPrice) -> Message:
    """Return what would be better without a family of rules; `stages` are those of the plan."""
    family = FAMILIES[found.family]
    if isinstance(found.answer, Contradiction | NoPlanYet):
        return message("Without “{rule}”: not known in the time given.", rule=family)
    if not found.gained:
        return message("Without “{rule}”: no better plan.", rule=family)
    stage = list(stages)[len(found.gained) - 1]
    return message("Without “{rule}”: {gain}.", rule=family, gain=_gain(stage, found.gained[-1]))


def _gain(stage: Stage, count: int) -> Message:
    if stage.goal is Goal.WISH:
        return counted(
            "{count} more gets wish {rank}", "{count} more get wish {rank}", count, rank=stage.rank
        )
    if stage.goal is Goal.DISAPPOINTED and stage.rank:
        return counted(
            "{count} fewer with only wish {rank}",
            "{count} fewer with only wish {rank}",
            count,
            rank=stage.rank,
        )
    return {
        Goal.PLACED: counted("{count} more has a place", "{count} more have a place", count),
        Goal.STAYED: counted("{count} more stays in place", "{count} more stay in place", count),
        Goal.DISAPPOINTED: counted(
            "{count} fewer without any of their wishes",
            "{count} fewer without any of their wishes",
            count,
        ),
        Goal.SPARED: counted("{count} fewer goes along", "{count} fewer go along", count),
        Goal.RANKS: counted(
            "the sum of ranks is {count} smaller", "the sum of ranks is {count} smaller", count
        ),
    }[stage.goal]
