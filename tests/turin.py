"""A small workshop to test with: two rooms, six people, four sessions, one visit."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import select

from organiser.model import (
    Assignment,
    Certainty,
    Constituency,
    Duty,
    Event,
    Host,
    Leg,
    Participant,
    Placement,
    Preference,
    Room,
    Session,
    SessionKind,
    Status,
    Stop,
    Visit,
)
from organiser.store import Transaction


def new_event(**fields):
    """An event of two days in Turin; `fields` change it."""
    return Event(
        **{
            "code": "A9010469",
            "title": "Social and solidarity economy",
            "title_by_language": {"fr": "Économie sociale et solidaire"},
            "first_day": date(2025, 12, 10),
            "last_day": date(2025, 12, 11),
            "venue": "Turin campus",
            "languages": ["en", "fr", "es"],
            "version": "1",
            **fields,
        }
    )


def fill_turin(transaction: Transaction) -> None:
    """Two rooms, six people, four sessions, one visit to one host."""
    found = transaction.exec(select(Constituency)).all()
    by_name = {row.name: row.key for row in found}
    europe = Room(name="Europe", building="Pavilion", capacities={"theatre": 80}, booths=2)
    piedmont = Room(name="Piedmont", capacities={"theatre": 3}, position=1)
    people = [
        Participant(
            honorific="Ms",
            given_names="Awa",
            family_name="Diop",
            country="SN",
            organisation="Ministry of Labour",
            constituency_id=by_name["Governments"],
            languages=["fr"],
            email="awa.diop@example.org",
            status=Status.CONFIRMED,
        ),
        Participant(
            given_names="Minseo",
            family_name="Kim",
            family_name_first=True,
            native_name="김민서",
            country="KR",
            constituency_id=by_name["SSE networks"],
            diets=["vegetarian"],
        ),
        Participant(
            given_names="Layla",
            family_name="Haddad",
            native_name="ليلى حداد",
            country="JO",
            constituency_id=by_name["Employers"],
            arrives=datetime(2025, 12, 9, 18, 40),
            arrival_by="RJ101",
        ),
        Participant(
            given_names="Thị Hồng",
            family_name="Nguyễn",
            family_name_first=True,
            country="VN",
            constituency_id=by_name["Workers"],
        ),
        Participant(
            given_names="José",
            family_name="Łęcki-Muñoz",
            country="EC",
            allergies="nuts",
            constituency_id=by_name["Academia"],
        ),
        Participant(
            given_names="Thabo",
            family_name="Okafor",
            body="African Union",
            step_free=True,
            constituency_id=by_name["UN and other organisations"],
        ),
    ]
    host = Host(
        name="Cooperativa Esempio",
        address="Via Esempio 1, Torino",
        latitude=45.07,
        longitude=7.69,
        certainty=Certainty.APPROXIMATE,
        opening_hours={"3": [["09:00", "18:00"]]},
    )
    transaction.add_all([europe, piedmont, *people, host])
    transaction.flush()

    def at(day: int, hour: int, minute: int = 0) -> datetime:
        return datetime(2025, 12, day, hour, minute)

    opening = Session(
        title="Opening",
        title_by_language={"fr": "Ouverture"},
        kind=SessionKind.CEREMONY,
        starts=at(10, 9),
        ends=at(10, 10),
        room_id=europe.id,
        floor_language="en",
        interpreted_languages=["fr", "es"],
    )
    coffee = Session(title="Coffee", kind=SessionKind.BREAK, starts=at(10, 10), ends=at(10, 10, 30))
    finance = Session(
        title="Finance",
        kind=SessionKind.PARALLEL,
        starts=at(10, 10, 30),
        ends=at(10, 12),
        room_id=europe.id,
    )
    statistics = Session(
        title="Statistics",
        kind=SessionKind.PARALLEL,
        starts=at(10, 10, 30),
        ends=at(10, 12),
        room_id=piedmont.id,
    )
    visit = Visit(
        code="V1",
        theme="Cooperatives",
        day=date(2025, 12, 11),
        leader_id=people[0].id,
        meeting_point="Main gate",
        departs=at(11, 14),
        returns=at(11, 17),
        capacity=20,
    )
    transaction.add_all([opening, coffee, finance, statistics, visit])
    transaction.flush()
    transaction.add_all(
        [
            Assignment(session_id=opening.id, participant_id=people[0].id, duty=Duty.CHAIR),
            Stop(visit_id=visit.id, host_id=host.id, arrives=at(11, 14, 30), leaves=at(11, 16)),
            Leg(visit_id=visit.id, position=0, minutes=30),
            Leg(visit_id=visit.id, position=1, minutes=30),
            Preference(participant_id=people[1].id, visit_id=visit.id, rank=1),
            Placement(participant_id=people[1].id, visit_id=visit.id),
        ]
    )
