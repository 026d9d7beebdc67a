import pytest

from organiser.importers.people import propose_people
from organiser.importers.table import Table
from organiser.importers.values.phones import international, phones


@pytest.mark.parametrize(
    ("typed", "country", "dialled"),
    [
        ("01 23 45 67 89", "FR", "+33 1 23 45 67 89"),
        ("+221 77 123 45 67", "", "+221 77 123 45 67"),
        ("00 221 77 123 45 67", "", "+221 77 123 45 67"),
        ("+44 (0)20 7946 0958", "", "+44 20 7946 0958"),
        ("02 1234 5678", "IT", "+39 02 1234 5678"),
        ("20 123 456", "TN", "+216 20 123 456"),
        ("077 123", "SN", None),
        ("123 45 67", "", None),
        ("+12", "", None),
    ],
)
def test_a_number_is_written_as_it_is_dialled_from_abroad(typed, country, dialled):
    assert international(typed, country) == dialled


def test_digits_of_other_scripts_and_several_numbers_are_understood():
    assert phones("٠٠٢١٦ ٢٠ ١٢٣ ٤٥٦") == ["00216 20 123 456"]
    assert phones("+221 77 123 45 67 / 33 800 00 00") == ["+221 77 123 45 67", "33 800 00 00"]


def test_a_number_that_is_none_of_the_country_is_kept_and_said(blank):
    rows = [["Awa", "France", "01 23 45 67 89"], ["Ben", "France", "4711"], ["Eva", "", "4711"]]
    made = Table("list", ["Name", "Country", "Phone"], rows, [2, 3, 4])
    proposal = propose_people(blank.workshop, made, {"Phone": "phone"})
    assert [row.fields["phone"] for row in proposal.added] == ["+33 1 23 45 67 89", "4711", "4711"]
    assert [doubt.row for doubt in proposal.doubts] == [3]
    assert "notes" not in proposal.added[1].fields
