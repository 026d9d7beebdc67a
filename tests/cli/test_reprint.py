"""Badges printed anew: one, some, or only those that are new or say something else (E53)."""

from __future__ import annotations

import pypdfium2
import pytest

from organiser.actions import rows
from organiser.model import Participant, PrintJob, Role
from organiser.store import WorkshopFile


@pytest.fixture
def badges(organiser, workshop, tmp_path):
    """Print badges with settings; return their text."""

    def printed(*settings, note=False):
        given = [part for setting in settings for part in ("--set", setting)]
        noted = ["--note"] if note else []
        done = organiser("print", workshop, "badges", "--out", tmp_path, *given, *noted)
        assert done.code == 0
        pdf = pypdfium2.PdfDocument(tmp_path / "badges.pdf")
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
        pdf.close()
        return " ".join(text.split())

    return printed


def changed(path, **values):
    """Change Awa Diop."""
    with WorkshopFile.open(path) as file:
        awa = next(row for row in file.workshop.people() if row.family_name == "Diop")
        file.do(rows.set_values([(awa, values)]))
        return awa


def test_the_badges_of_chosen_people_alone(badges, workshop):
    awa = changed(workshop, notes="nothing that is printed")
    text = badges(f"people={awa.uuid}")
    assert "Diop" in text
    assert "Kim" not in text


def test_only_who_is_new_or_changed_since_the_last_print(badges, workshop):
    everybody = badges("changed=yes", note=True)
    assert "Diop" in everybody
    assert "Kim" in everybody
    assert "Nobody" in badges("changed=yes") or "Diop" not in badges("changed=yes")

    changed(workshop, notes="does not stand on the badge", phone="+221 1")
    assert "Diop" not in badges("changed=yes")

    changed(workshop, organisation="Ministry of Work", role=Role.SPEAKER)
    with WorkshopFile.open(workshop) as file:
        file.do(rows.add(Participant(given_names="Newcomer")))
    text = badges("changed=yes")
    assert "Diop" in text
    assert "Newcomer" in text
    assert "Kim" not in text

    badges("changed=yes", note=True)
    assert "Newcomer" not in badges("changed=yes")


def test_without_note_nothing_is_kept(badges, workshop):
    before = workshop.read_bytes()
    badges()
    assert workshop.read_bytes() == before


def test_what_is_noted_is_one_step_each_time_and_one_note_for_each_person(badges, workshop):
    for _ in range(2):
        badges(note=True)
    with WorkshopFile.open(workshop, read_only=True) as file:
        jobs = file.workshop.of(PrintJob).values()
        expected = {person.uuid for person in file.workshop.expected_people()}
        assert {job.subject for job in jobs} == expected
        assert len(jobs) == len(expected)
        assert [str(step.name) for step in file.steps()] == [
            "Note what was printed for 51 people"
        ] * 2


def test_badges_in_another_language_are_other_badges(badges):
    badges(note=True)
    assert "Diop" in badges("changed=yes", "badge-language=fr")
