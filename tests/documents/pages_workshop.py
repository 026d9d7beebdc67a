"""A workshop for the tests of printed pages: many scripts, two days, two visits, no file."""

from datetime import date, datetime

from organiser import model
from organiser.model import (
    Assignment,
    Certainty,
    Constituency,
    Duty,
    Event,
    Host,
    HostKind,
    Leg,
    Mode,
    Participant,
    Place,
    Placement,
    Room,
    Session,
    SessionKind,
    Stop,
    Visit,
    Workshop,
)

PEOPLE = (
    ("Ms", "Awa", "Diop", "SN", "Ministry of Labour", "Director"),
    ("Mr", "Minseo", "Kim", "KR", "Seoul Social Economy Network", ""),
    ("Dr", "ليلى", "حداد", "JO", "وزارة العمل", ""),
    ("Ms", "Thị Hồng", "Nguyễn", "VN", "Viet Nam Cooperative Alliance", "Head of research"),
    ("Prof.", "José María", "Łęcki-Muñoz", "EC", "Universidad Andina Simón Bolívar", ""),
    ("Mr", "සුනිල්", "පෙරේරා", "LK", "Department of Cooperative Development", ""),
    ("Ms", "Ayşe", "Yıldırım", "TR", "Türkiye Millî Kooperatifler Birliği", ""),
    ("Ms", "นภัสวรรณ", "ศรีสุข", "TH", "Ministry of Labour", ""),
    ("Mr", "Ελένη", "Παπαδοπούλου", "GR", "Social Economy Network of Attica", ""),
    ("Mr", "Thabo", "Okafor", "", "African Union Commission", "Policy officer"),
)


def at(day, hour, minute=0):
    return datetime(2025, 12, day, hour, minute)


def numbered(rows):
    return {row.id: row for row in rows}


def workshop_of(event=None, **kinds):
    """Return a workshop with the rows given by kind: `Session=[…]`."""

    rows = {Event: numbered([event or new_event()])}
    for name, given in kinds.items():
        for key, row in enumerate(given, start=1):
            if row.id is None:
                row.id = key
        rows[getattr(model, name)] = numbered(given)
    return Workshop(rows)


def new_event(**fields):
    return Event(
        **{
            "id": 1,
            "code": "A9010469",
            "title": "Social and solidarity economy for decent work",
            "title_by_language": {
                "fr": "L’économie sociale et solidaire pour le travail décent",
                "ar": "الاقتصاد الاجتماعي والتضامني من أجل العمل اللائق",
            },
            "subtitle": "Interregional workshop of governments, employers, workers and networks",
            "first_day": date(2025, 12, 10),
            "last_day": date(2025, 12, 11),
            "venue": "International Training Centre of the ILO",
            "address": "Viale Maestri del Lavoro 10, 10127 Torino",
            "organisers": "International Labour Organization",
            "languages": ["en", "fr", "es"],
            "emergency_numbers": "Campus reception +39 011 000 0000",
            "latitude": 45.0302,
            "longitude": 7.6690,
            "version": "3",
            **fields,
        }
    )


def small_workshop(**event):
    rooms = [
        Room(id=1, name="Auditorium", building="Piedmont Pavilion", position=0),
        Room(id=2, name="Room A", building="Europe Pavilion", position=1),
        Room(id=3, name="Room B", building="Europe Pavilion", position=2),
        Room(id=4, name="Room C", building="Europe Pavilion", position=3),
    ]
    people = [
        Participant(
            id=key,
            honorific=honorific,
            given_names=given,
            family_name=family,
            family_name_first=country in {"KR", "VN"},
            country=country,
            body="" if country else "African Union",
            organisation=organisation,
            job_title=job,
            phone="+39 333 000 0000" if key == 1 else "",
        )
        for key, (honorific, given, family, country, organisation, job) in enumerate(PEOPLE, 1)
    ]
    kind = SessionKind
    sessions = [
        session(1, kind.REGISTRATION, "Registration", at(10, 8, 30), at(10, 9), room_id=1),
        session(
            2,
            kind.PLENARY,
            "Opening of the workshop",
            at(10, 9),
            at(10, 10, 30),
            room_id=1,
            code="1",
            title_by_language={"fr": "Ouverture de l’atelier", "ar": "افتتاح ورشة العمل"},
            floor_language="en",
            interpreted_languages=["fr", "es"],
            abstract="Words of welcome, and what the two days are for.\nA photograph follows.",
        ),
        session(3, kind.BREAK, "Coffee", at(10, 10, 30), at(10, 11)),
        session(
            4,
            kind.PARALLEL,
            "Finance that stays in the territory",
            at(10, 11),
            at(10, 12, 30),
            room_id=2,
            code="2a",
            track="Finance",
        ),
        session(
            5,
            kind.PARALLEL,
            "Statistics: how many are we, and who counts us?",
            at(10, 11),
            at(10, 12, 30),
            room_id=3,
            code="2b",
        ),
        session(
            6,
            kind.PARALLEL,
            "Laws that let cooperatives grow",
            at(10, 11),
            at(10, 12, 30),
            room_id=4,
            code="2c",
            floor_language="fr",
        ),
        session(7, kind.MEAL, "Lunch", at(10, 12, 30), at(10, 14), place=Place.OFF_SITE),
        session(
            8,
            kind.PANEL,
            "From informality to dignity: what networks can do",
            at(10, 14),
            at(10, 15, 30),
            room_id=1,
            code="3",
        ),
        session(9, kind.SOCIAL, "Evening of music", at(10, 22, 30), at(11, 0, 45)),
        session(10, kind.VISIT, "Study visits", at(11, 9), at(11, 13), place=Place.OFF_SITE),
        session(
            11,
            kind.CEREMONY,
            "Closing",
            at(11, 16),
            at(11, 17),
            room_id=1,
            title_by_language={"fr": "Clôture", "ar": "الاختتام"},
        ),
        session(12, kind.BLOCKER, "Room is cleaned", at(11, 15), at(11, 16), room_id=1),
        session(13, kind.PANEL, "Waiting in the tray", at(11, 9), at(11, 10), scheduled=False),
    ]
    duties = [
        (2, 1, Duty.CHAIR),
        (2, 3, Duty.SPEAKER),
        (2, 2, Duty.SPEAKER),
        (4, 4, Duty.MODERATOR),
        (4, 6, Duty.SPEAKER),
        (5, 5, Duty.SPEAKER),
        (6, 7, Duty.SPEAKER),
        (8, 10, Duty.MODERATOR),
        *((8, key, Duty.PANELLIST) for key in (1, 2, 3, 8, 9)),
        (8, 6, Duty.RAPPORTEUR),
    ]
    assignments = [
        Assignment(id=key, session_id=held, participant_id=person, duty=duty, position=key)
        for key, (held, person, duty) in enumerate(duties, 1)
    ]
    return workshop_of(
        new_event(**event),
        Room=rooms,
        Participant=people,
        Constituency=[Constituency(id=1, name="Governments")],
        Session=sessions,
        Assignment=assignments,
        **visits(),
    )


def session(key, kind, title, starts, ends, **fields):
    return Session(id=key, kind=kind, title=title, starts=starts, ends=ends, **fields)


def visits():
    hosts = [
        Host(
            id=1,
            name="Cascina Roccafranca",
            kind=HostKind.COMMUNITY_HUB,
            address="Via Edoardo Rubino 45, Torino",
            latitude=45.0409,
            longitude=7.62376,
            certainty=Certainty.SURE,
            contact_name="Giulia Bianchi",
            phone="+39 011 000 0001",
            email="welcome@example.org",
            description="A farmhouse that the city and the neighbours made into a meeting place.",
        ),
        Host(
            id=2,
            name="Hub Cecchi Point",
            kind=HostKind.COMMUNITY_HUB,
            address="Via Antonio Cecchi 17, Torino",
            latitude=45.0850,
            longitude=7.6860,
            certainty=Certainty.APPROXIMATE,
            contact_name="Marco Conti",
            phone="+39 011 000 0002",
        ),
        Host(id=3, name="Piazza dei Mestieri", kind=HostKind.FOUNDATION, address="Via Durandi 13"),
    ]
    rows = [
        Visit(
            id=1,
            code="A",
            theme="Neighbourhoods that run themselves",
            theme_by_language={"ar": "أحياء تدير شؤونها بنفسها", "fr": "Des quartiers autogérés"},
            day=date(2025, 12, 11),
            session_id=10,
            leader_id=1,
            interpreter_id=7,
            meeting_point="Main gate of the campus",
            meets=at(11, 8, 45),
            departs=at(11, 9),
            returns=at(11, 13),
            capacity=20,
            languages=["en", "fr"],
            vehicle="Coach “Torino 7”",
            seats=30,
            cost="Free for participants",
            wear="Warm clothes, shoes for gravel",
            plan_b="If it rains, the garden is left out and the kitchen shown instead.",
        ),
        Visit(id=2, code="B", theme="Work as a school", day=date(2025, 12, 11), session_id=10),
    ]
    stops = [
        Stop(
            id=1,
            visit_id=1,
            host_id=1,
            position=0,
            arrives=at(11, 9, 25),
            leaves=at(11, 10, 40),
            activity="Walk through the house, talk with the residents’ assembly",
        ),
        Stop(
            id=2,
            visit_id=1,
            host_id=2,
            position=1,
            arrives=at(11, 11, 5),
            leaves=at(11, 12, 30),
            activity="Workshops of young craftspeople",
        ),
        Stop(id=3, visit_id=2, host_id=3),
    ]
    legs = [
        Leg(id=1, visit_id=1, position=0, minutes=25, metres=6200, mode=Mode.COACH),
        Leg(id=2, visit_id=1, position=1, minutes=25, mode=Mode.COACH),
        Leg(id=3, visit_id=1, position=2, minutes=30, mode=Mode.COACH, estimated=False),
    ]
    placed = [Placement(id=key, participant_id=key, visit_id=1) for key in range(1, 10)]
    return {"Host": hosts, "Visit": rows, "Stop": stops, "Leg": legs, "Placement": placed}
