"""The sample is what the window opens with: it must be rich, invented and honest."""

import re
from itertools import pairwise

import pytest

from organiser.errors import WriteRefused
from organiser.i18n import LANGUAGES
from organiser.importers.sample import create_sample
from organiser.model import Audience, Certainty, Preference, Role, SessionKind
from organiser.planning.travel import estimate
from organiser.rules.check import check
from organiser.rules.rule import Severity


def guests(workshop):
    return [
        person
        for person in workshop.expected_people()
        if person.role not in {Role.INTERPRETER, Role.STAFF, Role.ORGANISER}
    ]


def test_the_sample_is_as_large_as_a_real_event(sample):
    workshop = sample.workshop

    assert len(guests(workshop)) >= 38
    assert len({person.country or person.body for person in guests(workshop)}) >= 20
    assert 25 <= len(workshop.agenda()) <= 30
    assert [len(sessions) > 8 for sessions in workshop.days().values()] == [True, True]
    assert (len(workshop.rooms), len(workshop.visits)) == (6, 4)
    assert [2 <= len(workshop.stops_of(visit)) <= 3 for visit in workshop.visits_in_order()] == [
        True
    ] * 4


def test_the_sample_says_so(sample):
    assert (sample.workshop.event.sample, sample.workshop.event.version) == (True, "1.0")


def test_everything_printed_is_there_in_five_languages(sample):
    workshop = sample.workshop
    others = set(LANGUAGES) - {"en"}
    texts = [
        workshop.event.title_by_language,
        workshop.event.subtitle_by_language,
        *(row.title_by_language for row in workshop.sessions.values()),
        *(row.theme_by_language for row in workshop.visits.values()),
        *(row.abstract_by_language for row in workshop.sessions.values() if row.abstract),
        *(row.description_by_language for row in workshop.hosts.values() if row.description),
        *(
            stop.activity_by_language
            for visit in workshop.visits.values()
            for stop in workshop.stops_of(visit)
        ),
    ]

    assert [text for text in texts if set(text) != others or not all(text.values())] == []
    assert sum(bool(row.abstract) for row in workshop.sessions.values()) >= 8


def test_the_checks_find_two_small_honest_problems_and_no_other(sample):
    found = [(one.rule.key, one.rule.severity) for one in check(sample.workshop)]

    assert [one for one in found if one[1] < Severity.HINT] == [
        ("person-in-two-places", Severity.CLASH),
        ("visit-returns-late", Severity.WARNING),
    ]


def test_everybody_has_ranked_wishes_and_a_place_within_capacity(sample):
    workshop = sample.workshop

    assert {
        tuple(wish.rank for wish in workshop.wishes_of(person)) for person in guests(workshop)
    } == {(1, 2, 3, 4)}
    assert len(workshop.of(Preference)) == 4 * len(guests(workshop))
    assert {len(workshop.visits_of(person)) for person in guests(workshop)} == {1}
    for visit in workshop.visits_in_order():
        aboard = len(workshop.travellers_of(visit)) + 2
        assert (aboard - 2 <= visit.capacity, aboard <= visit.seats) == (True, True)


def test_nobody_is_sent_further_than_the_second_choice(sample):
    workshop = sample.workshop
    ranks = [
        wish.rank
        for person in guests(workshop)
        for wish in workshop.wishes_of(person)
        if wish.visit_id == workshop.visits_of(person)[0].key
    ]

    assert (max(ranks) <= 2, ranks.count(1) > 30) == (True, True)


def test_a_group_has_the_time_that_each_way_takes(sample):
    workshop = sample.workshop
    event = workshop.event
    campus = (event.latitude, event.longitude)
    for visit in workshop.visits_in_order():
        stops, legs = workshop.stops_of(visit), workshop.legs_of(visit)
        hosts = [workshop.hosts[stop.host_id] for stop in stops]
        places = [campus, *((host.latitude, host.longitude) for host in hosts), campus]
        leaves = [visit.departs, *(stop.leaves for stop in stops)]
        arrives = [*(stop.arrives for stop in stops), visit.returns]
        for (start, end), leg, left, arrived in zip(
            pairwise(places), legs, leaves, arrives, strict=True
        ):
            assert (leg.estimated, leg.minutes) == (True, estimate(start, end, leg.mode).minutes)
            assert (arrived - left).total_seconds() >= leg.minutes * 60


def test_positions_that_nobody_measured_are_marked(sample):
    hosts = sample.workshop.hosts.values()

    assert [host.name for host in hosts if host.certainty is Certainty.SURE] == [
        "Cascina Roccafranca"
    ]
    assert {host.certainty for host in hosts} == {Certainty.SURE, Certainty.APPROXIMATE}
    assert "approximate" in sample.workshop.event.notes


def test_nothing_is_invented_about_hosts(sample):
    for host in sample.workshop.hosts.values():
        assert (host.contact_name, host.phone, host.email, host.opening_hours) == ("", "", "", {})


def test_people_can_be_reached_nowhere_real(sample):
    for person in sample.workshop.participants.values():
        assert person.email.endswith("@example.org")
        assert re.fullmatch(r"(\+39 000 000 \d{4})?", person.phone)


def test_names_stand_in_many_scripts(sample):
    scripts = {
        "Arabic": "\u0600-\u06ff",
        "Hangul": "\uac00-\ud7a3",
        "Sinhala": "\u0d80-\u0dff",
        "Tamil": "\u0b80-\u0bff",
        "Devanagari": "\u0900-\u097f",
        "Ethiopic": "\u1200-\u137f",
        "Georgian": "\u10d0-\u10ff",
        "Greek": "\u0370-\u03ff",
        "Han": "\u4e00-\u9fff",
    }
    written = " ".join(person.native_name for person in sample.workshop.participants.values())

    assert [
        name for name, letters in scripts.items() if not re.search(f"[{letters}]", written)
    ] == []


def test_sessions_beside_each_other_are_in_different_rooms_with_interpretation(sample):
    workshop = sample.workshop
    plenaries = [row for row in workshop.agenda() if row.kind is SessionKind.PLENARY]

    assert {frozenset([row.floor_language, *row.interpreted_languages]) for row in plenaries} == {
        frozenset({"en", "fr", "es"})
    }
    chosen = [row for row in workshop.agenda() if row.audience is not Audience.EVERYBODY]
    assert len(chosen) >= 4


def test_making_it_twice_gives_the_same_rows(sample, tmp_path):
    with create_sample(tmp_path / "again.organiser") as again:
        for kind in ("participants", "sessions", "visits", "hosts", "rooms"):
            assert getattr(again.workshop, kind) == getattr(sample.read(), kind)


def test_a_workshop_that_stands_there_is_not_touched(sample):
    before = sample.path.read_bytes()

    with pytest.raises(WriteRefused, match="exists already"):
        create_sample(sample.path)

    assert sample.path.read_bytes() == before
