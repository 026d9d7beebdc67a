"""What is said of the best order of stops."""

from __future__ import annotations

from organiser.i18n import Message, counted, message
from organiser.model import Workshop
from organiser.planning.best_order import NoOrder, Obstacle
from organiser.planning.visit_order import OrderProposal


def order_told(workshop: Workshop, proposal: OrderProposal) -> tuple[Message, Message | None]:
    """Return what the proposal is, and what to know about it."""
    names = " → ".join(workshop.hosts[stop.host_id].name for stop in proposal.stops)
    unknown = None
    if proposal.unknown:
        unknown = message(
            "No time is counted to and from {hosts}: enter their coordinates.",
            hosts=", ".join(host.name for host in proposal.unknown),
        )
    answer = proposal.answer
    if isinstance(answer, NoOrder):
        return _obstacle(workshop, proposal, answer), unknown
    if not proposal.better:
        text = message("The order as it is is the best one.")
        if not answer.proved:
            text = message("No better order was found.")
        return text, unknown
    saved = counted(
        "The best order saves {count} minute of travel: {hosts}.",
        "The best order saves {count} minutes of travel: {hosts}.",
        max(0, answer.travel_saved_min),
        hosts=names,
    )
    if answer.given is None:
        saved = message("This order keeps the opening hours: {hosts}.", hosts=names)
    proof = None
    if not answer.proved:
        proof = message("It is the best one found; it is not proved that there is no better.")
    return saved, unknown or proof


def _obstacle(workshop: Workshop, proposal: OrderProposal, answer: NoOrder) -> Message:
    hosts = ", ".join(workshop.hosts[proposal.stops[call].host_id].name for call in answer.calls)
    if answer.obstacle is Obstacle.OUT_OF_REACH:
        return message("{hosts} cannot be reached while it is open.", hosts=hosts)
    if answer.obstacle is Obstacle.NOT_TOGETHER:
        return message("No order keeps the opening hours of all of these: {hosts}.", hosts=hosts)
    if answer.obstacle is Obstacle.BACK_TOO_LATE:
        return message("With {hosts} no order is back in time.", hosts=hosts)
    return message("No order was found in the time given. Leave out a stop and try again.")
