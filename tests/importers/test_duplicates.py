import csv

import pytest
from real import REAL

from organiser.importers.duplicates import PEOPLE, duplicates, person_record
from organiser.importers.likelihood import Evidence
from organiser.model import Participant

FEBRL = {
    "given_name": Evidence.NAME,
    "surname": Evidence.NAME,
    "address_1": Evidence.TEXT,
    "address_2": Evidence.TEXT,
    "suburb": Evidence.TEXT,
    "postcode": Evidence.TEXT,
    "date_of_birth": Evidence.IDENTIFIER,
    "soc_sec_id": Evidence.IDENTIFIER,
}
FIELDS = ("given_names", "family_name", "email", "organisation", "country", "phone")
OTHERS = (
    ("Thabo", "Okafor", "t.okafor@example.org", "African Union Commission", "ZA", "27110000001"),
    ("Ayşe", "Yıldırım", "ayse@millikoop.example", "Türkiye Millî Kooperatifler", "TR"),
    ("José María", "Muñoz", "jmm@andina.example", "Universidad Andina", "EC", "593290000004"),
    ("Giulia", "Bianchi", "g.bianchi@roccafranca.example", "Cascina Roccafranca", "IT"),
    ("Efua", "Mensah", "efua.mensah@union.example", "Trades Union Congress", "GH"),
    ("Somchai", "Srisuk", "srisuk@labour.example", "Department of Cooperatives", "TH"),
    ("Kofi", "Boateng", "kofi@susu.example", "Susu Collectors", "GH", "23330000008"),
    ("Dawit", "Tesfaye", "dawit@social.example", "African Union Commission", "ET"),
)


def pairs(*people, **how):
    """Return which of `people`, given in the order of `FIELDS`, are pairs, by their places."""
    rows = [dict(zip(FIELDS, person, strict=False)) for person in (*people, *OTHERS)]
    found = duplicates(dict(enumerate(rows)), PEOPLE, **how)
    return [(pair.one, pair.other) for pair in found]


def febrl():
    folder = REAL / "people"
    if not (folder / "febrl1.csv").exists():
        pytest.skip("../shared/real is not here")
    with (folder / "febrl1.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, skipinitialspace=True))
    with (folder / "febrl1_true_links.csv").open(encoding="utf-8", newline="") as file:
        true = {frozenset(row) for row in list(csv.reader(file))[1:]}
    return {row["rec_id"]: row for row in rows}, true


@pytest.mark.parametrize(
    ("without", "precision", "recall"),
    [
        ((), 1.0, 0.995),
        (("soc_sec_id",), 1.0, 0.975),
        (("soc_sec_id", "date_of_birth"), 1.0, 0.91),
    ],
)
def test_the_duplicates_of_febrl_are_found_and_nobody_else(without, precision, recall):
    records, true = febrl()
    evidence = {field: kind for field, kind in FEBRL.items() if field not in without}

    found = {frozenset((pair.one, pair.other)) for pair in duplicates(records, evidence)}

    assert len(found & true) / len(found) >= precision
    assert len(found & true) / len(true) >= recall


def test_parliaments_whose_members_are_different_people_give_few_alarms():
    folder = REAL / "people" / "everypolitician"
    if not folder.exists():
        pytest.skip("../shared/real is not here")
    evidence = {"name": Evidence.NAME, "group": Evidence.TEXT, "area": Evidence.TEXT}
    members, found = 0, []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = dict(enumerate(csv.DictReader(file)))
        members += len(rows)
        found += [pair.findings[0] for pair in duplicates(rows, evidence)]

    assert ("Sophie Wilmes", "Sophie Wilmès") in [(name.one, name.other) for name in found]
    assert len(found) < 0.006 * members


def test_a_person_nominated_twice_is_found_though_everything_is_written_otherwise():
    assert pairs(
        ("Awa", "Diop", "awa.diop@example.org", "Ministry of Labour", "SN", "221338000000"),
        ("DIOP", "Awa Marie", "", "Ministère du Travail", "SN", "338000000"),
    ) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Mohamed", "Łęcki"), ("Muhammad", "Lecki")),
        (("Minseo", "Kim"), ("Min-seo", "KIM")),
        (("Ελένη", "Παπαδοπούλου"), ("Eleni", "Papadopoulou")),
        (("Михаил", "Щербаков"), ("Mikhail", "Shcherbakov")),
        (("خالد", "منصور"), ("Khalid", "Mansour")),
        (("Nguyễn", "Thị Hồng"), ("Thi Hong", "Nguyen")),
        (("Aoife", "O’Brien"), ("Aoife", "OBrien")),
        (("Jean-Baptiste", "N'Diaye"), ("Jean Baptiste", "NDIAYE")),
    ],
)
def test_spellings_of_one_name_from_one_country_are_one_person(one, other):
    assert pairs((*one, "", "ILO", "IT"), (*other, "", "ILO", "IT")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ahmed", "Hassan"), ("Ahlam", "Hassan")),
        (("Maria", "Rossi"), ("Carlo", "Rossi")),
        (("Awa", "Diop"), ("Kwame", "Asante")),
    ],
)
def test_colleagues_who_share_a_mailbox_are_two_people(one, other):
    same = ("office@example.org", "Ministry of Labour", "SN")

    assert pairs((*one, *same), (*other, *same)) == []


def test_the_same_name_from_two_countries_and_bodies_is_no_proof():
    one = ("Maria", "Silva", "maria@one.example", "Union of workers", "PT", "351000001")
    other = ("Maria", "Silva", "silva@other.example", "National bank", "BR", "559900002")

    assert pairs(one, other) == []


def test_whom_somebody_has_told_apart_is_not_asked_again():
    twins = [("Awa", "Diop", "awa@example.org"), ("Awa", "Diop", "awa@example.org")]

    assert pairs(*twins) == [(0, 1)]
    assert pairs(*twins, apart={frozenset((1, 0))}) == []


def test_each_field_says_what_it_contributes():
    records = {
        "a": {"given_names": "Awa", "family_name": "Diop", "email": "awa@x.org", "country": "SN"},
        "b": {"given_names": "Awa", "family_name": "DIOP", "email": "AWA@x.org", "country": "ML"},
    }

    (pair,) = duplicates(records, PEOPLE)

    assert [(said.field, said.one, said.other, said.likeness) for said in pair.findings] == [
        ("name", "Awa Diop", "Awa DIOP", 1.0),
        ("email", "awa@x.org", "AWA@x.org", 1.0),
        ("country", "SN", "ML", 0.0),
    ]
    assert [said.bits > 0 for said in pair.findings] == [True, True, False]
    assert 0.9 <= pair.score < 1


def test_a_participant_is_a_record_whose_telephone_is_compared_by_its_last_digits():
    one = Participant(family_name="Diop", given_names="Awa", phone="+221 33 800 00 00")
    other = Participant(family_name="Diop", given_names="Awa", phone="00221338000000")

    assert person_record(one) == person_record(other)


@pytest.mark.parametrize("records", [{}, {1: {}}, {1: {}, 2: {}}, {1: {"email": "…"}, 2: {}}])
def test_records_that_say_nothing_are_nobody(records):
    assert duplicates(records, PEOPLE) == []


def test_the_same_records_give_the_same_pairs_in_any_order():
    records, _ = febrl()
    turned = dict(reversed(records.items()))

    found, found_turned = (
        {(frozenset((pair.one, pair.other)), round(pair.score, 9)) for pair in pairs_found}
        for pairs_found in (duplicates(records, FEBRL), duplicates(turned, FEBRL))
    )

    assert found == found_turned
