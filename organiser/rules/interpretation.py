"""Who interprets what in a session, and who could."""

from __future__ import annotations

from organiser.i18n import LanguageName, message
from organiser.model import Assignment, Availability, Duty, Participant, Role, Session
from organiser.rules.availability import stands_against
from organiser.rules.ledger import Ledger
from organiser.rules.presence import here_from, here_until
from organiser.rules.rule import Remedy
from organiser.rules.spans import Span


def interpreted_into(session: Session) -> list[str]:
    """Return the languages into which a session is interpreted, in the order as written."""
    floor = session.floor_language
    return [code for code in dict.fromkeys(session.interpreted_languages) if code != floor]


def booth(ledger: Ledger, span: Span, code: str) -> list[Participant]:
    """Return the expected people who interpret a session into the language `code`."""
    people = (
        (row, ledger.person(row.participant_id))
        for row in span.duties
        if row.duty is Duty.INTERPRETER and row.participant_id in span.on_duty
    )
    found = {
        person.key: person
        for row, person in people
        if row.language == code or (not row.language and code in person.languages)
    }
    return list(found.values())


def free_interpreter(ledger: Ledger, span: Span, code: str) -> Remedy | None:
    """Return how an interpreter who is free then takes on the language `code` of a session.

    The one with the fewest engagements, who speaks the language and that of the floor.
    """
    floor = span.session.floor_language
    found = [
        person
        for key in ledger.expected
        if (person := ledger.person(key)).role is Role.INTERPRETER
        and code in person.languages
        and (not floor or floor in person.languages)
        and key not in span.bound
        and _is_free(ledger, person, span)
    ]
    if not found:
        return None
    # Whose first language it is works best into it.
    chosen = min(
        found,
        key=lambda one: (one.languages[0] != code, len(ledger.of_person[one.key]), one.key),
    )
    position = max((row.position for row in span.duties), default=-1) + 1
    return Remedy(
        message(
            "Let {person} interpret “{session}” into {language}",
            person=chosen.full_name,
            session=span.title,
            language=LanguageName(code),
        ),
        additions=(
            (
                Assignment,
                {
                    "session_id": span.row.key,
                    "participant_id": chosen.key,
                    "duty": Duty.INTERPRETER,
                    "language": code,
                    "position": position,
                },
            ),
        ),
    )


def _is_free(ledger: Ledger, person: Participant, span: Span) -> bool:
    if any(other.meets(span) for other in ledger.of_person[person.key]):
        return False
    there, gone = here_from(person, ledger.event), here_until(person, ledger.event)
    if (there and span.starts < there) or (gone and span.ends > gone):
        return False
    return not stands_against(ledger.joined(Availability, "participant_id", person.key), span)
