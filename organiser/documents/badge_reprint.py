"""What each badge says, and who has none yet that says it: for printing anew what is needed only.

The window and `organiser print --note` keep, for each person, the hash of what was printed
(`PrintJob`, its subject is the person's uuid).
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from organiser.documents.badge_content import Wording
from organiser.documents.document import Request
from organiser.model import Participant, PrintJob, Workshop

BADGES = "badges"


def wording(workshop: Workshop, request: Request) -> Wording:
    """Return what says the words of badges as a request wants them."""
    choice = request["badge-language"]
    language = "" if choice == "document" else choice
    return Wording(workshop, request.language, language, request["own-field"])


def badge_hashes(
    workshop: Workshop, request: Request, people: Iterable[Participant]
) -> dict[str, str]:
    """Return the SHA-256 of what the badge of each of `people` says, by the person's uuid."""
    said = wording(workshop, request)
    return {person.uuid: sha256(repr(said.badge(person)).encode()).hexdigest() for person in people}


def without_their_badge(
    workshop: Workshop, request: Request, people: Iterable[Participant]
) -> list[Participant]:
    """Return those of `people` who have no badge yet, or one that says something else."""
    people = list(people)
    jobs = [row for row in workshop.of(PrintJob).values() if row.document == BADGES]
    jobs.sort(key=lambda job: (job.made, job.key))
    printed = {job.subject: job.content_hash for job in jobs if job.subject}
    hashes = badge_hashes(workshop, request, people)
    return [person for person in people if printed.get(person.uuid) != hashes[person.uuid]]
