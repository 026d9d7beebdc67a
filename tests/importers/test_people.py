import csv
from collections import Counter
from datetime import date, datetime

import pytest
from real import real

from organiser.importers.people import propose_people
from organiser.importers.table import Table, read_table
from organiser.model import Gender, Status


def table(headings, *rows):
    return Table("list", list(headings), [list(row) for row in rows], list(range(2, len(rows) + 2)))


def totals(proposal):
    return (
        len(proposal.added),
        len(proposal.changed),
        len(proposal.skipped),
        len(proposal.rejected),
    )


def assert_every_row_is_somewhere(proposal):
    outcomes = [*proposal.added, *proposal.changed, *proposal.skipped, *proposal.rejected]
    assert sorted(row.row for row in outcomes) == sorted(proposal.table.numbers)
    assert all(str(row.why) for row in (*proposal.skipped, *proposal.rejected))


def imported(file, made, mapping=None):
    """Import a table and return the participants it brought, in its order."""
    before = set(file.workshop.participants)
    file.do(propose_people(file.workshop, made, mapping).action())
    return [row for key, row in file.workshop.participants.items() if key not in before]


def constituency(file, person):
    return file.workshop.constituency_of(person).name


def spoken(fields):
    """The name as `Participant.formal_name` gives it."""
    order = [fields["given_names"], fields["family_name"]]
    parts = [
        fields.get("honorific"),
        *(reversed(order) if fields.get("family_name_first") else order),
    ]
    return " ".join(filter(None, parts))


# What a row becomes ----------------------------------------------------------------------


def test_a_full_row_becomes_a_full_participant(blank):
    headings = [
        "Civilité", "Nom", "Prénom", "Sexe", "Pays", "Organisme", "Service", "Fonction", "Mandants",
        "Courriel", "Téléphone", "Langues", "Régime", "Allergies", "Date d'arrivée",
        "Heure d'arrivée", "Vol d'arrivée", "Date de départ", "Statut", "Hébergement", "Remarques",
    ]  # fmt: skip
    [person] = imported(
        blank,
        table(
            headings,
            [
                "Mme", "Diop", "Awa", "F", "Sénégal", "Ministère du Travail", "Cabinet",
                "Directrice", "Gouvernement", "awa@example.org", "+221 77 123 45 67",
                "français, anglais", "halal", "noix", date(2026, 3, 1), "14h05", "AF1102",
                "4 mars 2026", "confirmée", "campus", "arrive tard",
            ],
        ),
    )  # fmt: skip
    assert person.formal_name == "Mme Awa Diop"
    assert (person.given_names, person.family_name) == ("Awa", "Diop")
    assert person.gender is Gender.FEMALE
    assert (person.country, person.body) == ("SN", "")
    assert person.organisation == "Ministère du Travail"
    assert person.job_title == "Directrice, Cabinet"
    assert constituency(blank, person) == "Governments"
    assert (person.email, person.phone) == ("awa@example.org", "+221 77 123 45 67")
    assert (person.languages, person.diets) == (["fr", "en"], ["halal"])
    assert person.allergies == "noix"
    assert person.arrives == datetime(2026, 3, 1, 14, 5)
    assert person.arrival_by == "AF1102"
    assert person.departs == datetime(2026, 3, 4)
    assert person.status is Status.CONFIRMED
    assert (person.lodging, person.notes) == ("campus", "arrive tard")


def test_who_comes_for_a_body_has_a_body_instead_of_a_country(blank):
    people = imported(
        blank,
        table(
            ["Name", "Delegation"],
            ["Awa Diop", "Senegal"],
            ["Thabo Okafor", "African Union"],
            ["Ivan Petrov", "Union of Soviet Socialist Republics"],
            ["Jan Novak", "Czechoslovakia"],
        ),
    )
    assert [(person.country, person.body) for person in people] == [
        ("SN", ""),
        ("", "African Union"),
        ("", "Union of Soviet Socialist Republics"),
        ("", "Czechoslovakia"),
    ]


def test_na_is_nothing_unless_the_column_is_of_codes(blank):
    words = table(["Name", "Country", "Title"], ["Awa", "NA", "NA"], ["Ben", "Senegal", "Mr"])
    assert [row.country for row in imported(blank, words)] == ["", "SN"]
    codes = table(["Name", "Country"], ["Eva", "NA"], ["Tom", "SN"])
    assert [row.country for row in imported(blank, codes)] == ["NA", "SN"]


def test_what_is_not_understood_is_doubted_and_kept_in_the_notes(blank):
    made = table(
        ["Name", "Sex", "Constituency", "E-mail", "Languages", "Arrival", "Remarks"],
        ["Awa", "F", "Workers", "awa@example.org", "French", "2026-03-01", ""],
        ["Ben", "Q", "Media", "ben at example", "Klingon", "soon", "late"],
        ["Eva", "F", "Workers", "eva@example.org", "French", "2026-03-01", ""],
    )
    proposal = propose_people(blank.workshop, made)
    assert {(doubt.row, doubt.column) for doubt in proposal.doubts} == {
        (3, "Sex"), (3, "Constituency"), (3, "E-mail"), (3, "Languages"), (3, "Arrival"),
    }  # fmt: skip
    ben = imported(blank, made)[1]
    assert ben.notes.split("\n") == [
        "late", "Sex: Q", "Constituency: Media", "E-mail: ben at example",
        "Languages: Klingon", "Arrival: soon",
    ]  # fmt: skip
    assert (ben.email, ben.arrives, ben.languages) == ("", None, [])
    assert propose_people(blank.workshop, made).changed == []


def test_a_date_that_may_be_two_is_asked_not_guessed(blank):
    made = table(["Name", "Keep until"], ["Awa", "03/04/2027"])
    proposal = propose_people(blank.workshop, made)
    assert "3 Apr 2027 or 4 Mar 2027" in str(proposal.doubts[0].why)
    [awa] = imported(blank, made)
    assert (awa.keep_until, awa.notes) == (None, "Keep until: 03/04/2027")


def test_the_column_or_the_days_of_the_event_settle_a_date(blank):
    column = table(["Name", "Keep until"], ["Awa", "03/04/2027"], ["Ben", "13/04/2027"])
    assert [row.keep_until for row in imported(blank, column)] == [
        date(2027, 4, 3),
        date(2027, 4, 13),
    ]
    near = table(["Name", "Arrival"], ["Eva", "01/03/2026"])  # the event is on 2 and 3 March
    assert imported(blank, near)[0].arrives == datetime(2026, 3, 1)


def test_h_and_m_are_hombre_and_mujer(blank):
    people = imported(blank, table(["Nombre", "Sexo"], ["Ana", "M"], ["Juan", "H"]))
    assert [person.gender for person in people] == [Gender.FEMALE, Gender.MALE]


def test_texts_that_look_like_formulas_stay_texts(blank):
    payloads = real("standards/csv_injection/csv-payload.txt").read_text("utf-8").splitlines()
    made = table(["Family name", "Organisation"], *[[line, line] for line in payloads])
    people = imported(blank, made)
    assert [person.family_name for person in people] == [" ".join(x.split()) for x in payloads]


def test_columns_that_nobody_knows_are_named_not_kept(blank):
    made = table(["Name", "T-shirt", "Empty", "Passport"], ["Awa", "M", "", "A01"])
    proposal = propose_people(blank.workshop, made)
    assert proposal.unused == ["T-shirt", "Passport"]
    [awa] = imported(blank, made, {"T-shirt": "notes"})
    assert awa.notes == "M"


# Rows that cannot be taken -----------------------------------------------------------------


def test_a_row_without_a_name_is_rejected_and_an_empty_one_skipped(blank):
    made = table(
        ["Name", "Country"], ["Awa", "SN"], ["", "KE"], ["", None], ["  ", "-"], ["n/a", "IT"]
    )
    proposal = propose_people(blank.workshop, made)
    assert [row.row for row in proposal.rejected] == [3, 5, 6]
    assert [(row.row, str(row.why)) for row in proposal.skipped] == [(4, "The row is empty.")]
    assert_every_row_is_somewhere(proposal)


def test_a_heading_that_is_repeated_is_no_person(blank):
    made = table(["Name", "Country"], ["Awa", "SN"], ["Name", "Country"], ["Ben", "NG"])
    proposal = propose_people(blank.workshop, made)
    assert totals(proposal) == (2, 0, 1, 0)
    assert str(proposal.skipped[0].why) == "The heading stands here again."


def test_a_control_character_is_refused_with_a_sentence(blank):
    made = table(["Name", "Organisation"], ["Awa", "Un\x07ion"], ["Ben", "Union"])
    proposal = propose_people(blank.workshop, made)
    assert totals(proposal) == (1, 0, 0, 1)
    assert "“Organisation” holds an invisible control character (U+0007)" in str(
        proposal.rejected[0].why
    )


def test_a_list_without_a_column_of_names_says_so(blank):
    proposal = propose_people(blank.workshop, table(["Temperature"], [20.0]))
    assert "no column of names" in str(proposal.rejected[0].why)


# Who is who --------------------------------------------------------------------------------


def test_the_same_list_twice_changes_nothing(turin):
    made = table(["Name", "Country"], ["Awa Diop", "SN"], ["Ben Okoro", "NG"])
    assert totals(propose_people(turin.workshop, made)) == (1, 0, 1, 0)
    imported(turin, made)
    assert totals(propose_people(turin.workshop, made)) == (0, 0, 2, 0)


def test_only_fields_that_say_something_new_are_changed(turin):
    made = table(
        ["Surname", "First name", "Country", "Organisation", "Phone", "Job title"],
        ["DIOP", "Awa", "Senegal", "", "+221 77", "Director"],
    )
    [changed] = propose_people(turin.workshop, made).changed
    assert changed.fields == {"phone": "+221 77", "job_title": "Director"}


def test_people_are_known_by_their_address_where_the_name_fits(turin):
    made = table(
        ["Name", "E-mail", "Country"],
        ["Awa Diop-Ndiaye", "AWA.DIOP@example.org", "Mali"],
        ["The Secretary", "awa.diop@example.org", "Senegal"],
    )
    proposal = propose_people(turin.workshop, made)
    assert totals(proposal) == (1, 1, 0, 0)
    assert proposal.changed[0].row == 2
    assert proposal.changed[0].fields["family_name"] == "Diop-Ndiaye"
    assert proposal.changed[0].fields["country"] == "ML"


def test_people_are_known_by_the_key_of_a_roster(turin):
    awa = next(iter(turin.workshop.participants.values()))
    made = table(["Key", "Name", "Country"], [awa.uuid.upper(), "Aïssatou Diop", "SN"])
    [changed] = propose_people(turin.workshop, made).changed
    assert changed.key == awa.key
    assert changed.fields == {"given_names": "Aïssatou"}


def test_a_namesake_from_elsewhere_is_somebody_else(turin):
    made = table(["Name", "Country"], ["Awa Diop", "Mali"], ["Thabo Okafor", "South Africa"])
    assert totals(propose_people(turin.workshop, made)) == (2, 0, 0, 0)


def test_accents_case_and_order_do_not_make_another_person(turin):
    made = table(["Name", "Country"], ["NGUYEN Thi Hong", "Vietnam"], ["lecki munoz jose", "EC"])
    assert totals(propose_people(turin.workshop, made)) == (0, 0, 2, 0)


def test_two_people_of_one_name_in_a_list_are_two_and_doubted(blank):
    made = table(
        ["Name", "Country", "Title"],
        ["Mr Mohamed Ahmed", "Egypt", "Director"],
        ["Mr Mohamed Ahmed", "Egypt", "Driver"],
    )
    proposal = propose_people(blank.workshop, made)
    assert totals(proposal) == (2, 0, 0, 0)
    assert "Row 2 has the same name" in str(proposal.doubts[0].why)
    imported(blank, made)
    assert totals(propose_people(blank.workshop, made)) == (0, 0, 2, 0)


def test_two_equal_rows_are_one_person(blank):
    made = table(["Name", "Country"], ["Awa Diop", "SN"], ["Awa Diop", "SN"])
    proposal = propose_people(blank.workshop, made)
    assert totals(proposal) == (1, 0, 1, 0)
    assert str(proposal.skipped[0].why) == "Row 2 says the same."


def test_a_second_row_with_the_same_address_completes_the_first(blank):
    made = table(
        ["Name", "E-mail", "Phone", "Country"],
        ["Awa Diop", "awa@example.org", "", "SN"],
        ["Awa Diop", "awa@example.org", "+221 77 123 45 67", "Mali"],
    )
    proposal = propose_people(blank.workshop, made)
    assert totals(proposal) == (1, 1, 0, 0)
    assert proposal.changed[0].of_row == 2
    assert [doubt.row for doubt in proposal.doubts] == [3]
    [awa] = imported(blank, made)
    assert (awa.phone, awa.country) == ("+221 77 123 45 67", "SN")
    assert totals(propose_people(blank.workshop, made)) == (0, 0, 2, 0)


def test_an_import_is_one_step_and_one_undo(turin):
    before = turin.workshop.participants
    made = table(
        ["Name", "Country", "Phone"], ["Awa Diop", "SN", "+221 77"], ["Ben Okoro", "NG", ""]
    )
    step = turin.do(propose_people(turin.workshop, made).action())
    assert str(step.name) == "Import 2 people"
    assert len(turin.workshop.participants) == len(before) + 1
    turin.undo()
    assert turin.workshop.participants == before


# Real lists --------------------------------------------------------------------------------


@pytest.fixture
def united_nations(blank):
    made = read_table(real("people/unfccc_inc1-4.csv"))
    proposal = propose_people(blank.workshop, made)
    blank.do(proposal.action())
    return blank, proposal


def test_the_united_nations_list_is_taken_whole(united_nations):
    file, proposal = united_nations
    assert_every_row_is_somewhere(proposal)
    assert totals(proposal) == (2312, 0, 0, 0)
    people = list(file.workshop.participants.values())
    with real("people/unfccc_inc1-4.csv").open(encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    for person, row in zip(people, rows, strict=True):
        typed = " ".join(row["Person_Name"].split())
        assert person.formal_name.endswith(typed), typed
        if row["Honorific"] != "NA":
            assert person.honorific.startswith(row["Honorific"])
        assert bool(person.country) != bool(person.body)
        assert bool(person.country) == (
            row["Party"] == "1" and row["Delegation_ISO"] not in {"SUN", "CSK", "YUG"}
        )
    genders = Counter(str(person.gender) for person in people)
    assert genders["female"] == sum(row["Female"] == "1" for row in rows)
    assert {doubt.column for doubt in proposal.doubts} == {"", "Group_Type"}
    assert totals(propose_people(file.workshop, proposal.table)) == (0, 0, 2312, 0)


def test_parliaments_are_taken_with_every_name_as_it_was(blank):
    for path in sorted(real("people/everypolitician").glob("*.csv")):
        made = read_table(path)
        proposal = propose_people(blank.workshop, made, keep_capitals=True)
        assert_every_row_is_somewhere(proposal)
        assert proposal.rejected == []
        with path.open(encoding="utf-8") as source:
            typed = {" ".join(row["name"].split()) for row in csv.DictReader(source)}
        typed = {" ".join(reversed(name.split(", "))) for name in typed}
        assert {spoken(row.fields) for row in proposal.added} == typed


def test_other_lists_lose_no_row(blank):
    folder = real("people")
    for path in (folder / "febrl1.csv", *sorted((folder / "messy").iterdir())):
        assert_every_row_is_somewhere(propose_people(blank.workshop, read_table(path)))
