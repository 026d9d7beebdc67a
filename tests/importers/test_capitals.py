import pytest

from organiser.importers.people import propose_people
from organiser.importers.table import Table
from organiser.importers.values.capitals import out_of_capitals


def table(headings, *rows):
    return Table("list", list(headings), [list(row) for row in rows], list(range(2, len(rows) + 2)))


@pytest.mark.parametrize(
    ("typed", "country", "written"),
    [
        ("MCDONALD", "IE", "McDonald"),
        ("VAN DER BERG", "NL", "van der Berg"),
        ("N'DIAYE", "SN", "N'Diaye"),
        ("O'NEILL", "", "O'Neill"),
        ("O’NEILL", "", "O’Neill"),
        ("SA'ADA", "PS", "Sa'ada"),
        ("DELL'ACQUA", "IT", "Dell'Acqua"),
        ("DE LUCA", "IT", "De Luca"),
        ("DE LA CRUZ", "PE", "de la Cruz"),
        ("IŞIK", "TR", "Işık"),
        ("İBRAHİMOĞLU", "", "İbrahimoğlu"),
        ("WICKRAMASINGHE-BANDARANAIKE", "LK", "Wickramasinghe-Bandaranaike"),
        ("AL-ZOUBI", "JO", "Al-Zoubi"),
        ("ΠΑΠΑΔΌΠΟΥΛΟΣ", "GR", "Παπαδόπουλος"),
        ("ЇЖАКЕВИЧ", "UA", "Їжакевич"),
        ("SMITH III", "US", "Smith III"),
        ("LE", "VN", "Le"),
    ],
)
def test_a_family_name_comes_out_of_capitals_as_it_is_written(typed, country, written):
    assert out_of_capitals(typed, country=country) == written


def test_what_would_not_go_back_into_its_capitals_stays_as_typed():
    assert out_of_capitals("GROßE") == "GROßE"


ROWS = [
    ("AWA", "N'DIAYE", "SN"),
    ("JAN", "VAN DER BERG", "NL"),
    ("RONALD", "MCDONALD", "US"),
    ("IŞIL", "IŞIK", "TR"),
]


def test_only_a_column_that_is_in_capitals_throughout_is_changed(blank):
    proposal = propose_people(blank.workshop, table(["First name", "Surname", "Country"], *ROWS))
    assert [(row.fields["given_names"], row.fields["family_name"]) for row in proposal.added] == [
        ("Awa", "N'Diaye"),
        ("Jan", "van der Berg"),
        ("Ronald", "McDonald"),
        ("Işıl", "Işık"),
    ]
    assert [str(note) for note in proposal.notes] == [
        "The column “Surname” is in capitals throughout: DIOP was written Diop.",
        "The column “First name” is in capitals throughout: DIOP was written Diop.",
    ]
    mixed = [*ROWS, ("Eva", "Łęcka", "PL")]
    kept = propose_people(blank.workshop, table(["First name", "Surname", "Country"], *mixed))
    assert kept.added[0].fields["family_name"] == "N'DIAYE"


def test_capitals_are_kept_where_that_is_asked_for(blank):
    made = table(["First name", "Surname", "Country"], *ROWS)
    proposal = propose_people(blank.workshop, made, keep_capitals=True)
    assert proposal.added[1].fields["family_name"] == "VAN DER BERG"


def test_a_whole_name_in_capitals_is_split_and_then_written_small(blank):
    made = table(["Name"], ["MARIA DOLORES O'NEILL"], ["AWA DIOP"], ["JAN VAN DER BERG"])
    names = [row.fields for row in propose_people(blank.workshop, made).added]
    assert [(one["given_names"], one["family_name"]) for one in names] == [
        ("Maria Dolores", "O'Neill"),
        ("Awa", "Diop"),
        ("Jan", "van der Berg"),
    ]
