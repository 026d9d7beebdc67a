"""What is not understood comes with what it may have meant, and a coordinator accepts it."""

import pytest

from organiser.importers.people import propose_people
from organiser.importers.table import Table
from organiser.model import Constituency
from organiser.store import Action


def table(headings, *rows):
    return Table("list", list(headings), [list(row) for row in rows], list(range(2, len(rows) + 2)))


@pytest.fixture
def centre(blank):
    def change(transaction):
        transaction.add(Constituency(name="Governments"))
        transaction.add(Constituency(name="Employers"))

    blank.do(Action("prepare", change))
    return blank


@pytest.mark.parametrize(
    ("heading", "typed", "proposals"),
    [
        ("Country", "Senegall", ("Senegal",)),
        ("Country", "Reppublica Ceca", ("Czechia",)),
        ("Country", "African Union", None),
        ("Constituency", "Goverments", ("Governments",)),
        ("Constituency", "Non-governmental organizations", ()),
        ("Status", "Comfirmed", ("Confirmed",)),
        ("Gender", "femalle", ("female",)),
        ("E-mail", "awa @ example,org", ("awa@example.org",)),
        ("E-mail", "awa(at)example.org", ("awa@example.org",)),
        ("E-mail", "by post", ()),
        ("Keep until", "03/04/2026", ("2026-04-03", "2026-03-04")),
        ("Keep until", "03/04/2026 14:30", ("2026-04-03 14:30", "2026-03-04 14:30")),
        ("Languages", "Frensh", ("French",)),
    ],
)
def test_a_value_that_is_not_understood_brings_its_proposals(centre, heading, typed, proposals):
    fields = {"E-mail": "email", "Keep until": "keep_until"}
    mapping = {heading: fields.get(heading, heading.lower())}
    proposal = propose_people(centre.workshop, table(["Name", heading], ["Awa", typed]), mapping)
    found = {doubt.text: doubt.proposals for doubt in proposal.doubts}
    if proposals is None:
        assert found == {}
    else:
        assert found[typed][:2] == proposals


def test_an_accepted_proposal_counts_for_every_row_that_says_the_same(centre):
    rows = [[name, "Senegall", "03/04/2026"] for name in ("Awa", "Ben", "Eva")]
    made = table(["Name", "Country", "Keep until"], *rows)
    before = propose_people(centre.workshop, made)
    assert len(before.doubts) == 6
    assert before.added[0].fields["body"] == "Senegall"
    corrections = {(doubt.column, doubt.text): doubt.proposals[0] for doubt in before.doubts}
    after = propose_people(centre.workshop, made, corrections=corrections)
    assert after.doubts == []
    assert {row.fields["country"] for row in after.added} == {"SN"}
    assert {row.fields["keep_until"].isoformat() for row in after.added} == {"2026-04-03"}
    assert not any("notes" in row.fields for row in after.added)


def test_what_somebody_said_of_a_list_is_remembered_for_the_next_of_its_form(centre):
    made = table(["Name", "Lot", "Diet"], ["Awa Diop", "A", "halal"])
    assert "Lot" in propose_people(centre.workshop, made).unused
    centre.do(propose_people(centre.workshop, made, {"Lot": "tags", "Diet": ""}).action())
    again = propose_people(centre.workshop, table(["name", "LOT", "Diet"], ["Ben", "B", "x"]))
    assert again.added[0].fields["tags"] == ["B"]
    assert "diets" not in again.added[0].fields
    assert "as you said" in str(again.notes[0])
    centre.do(propose_people(centre.workshop, made, {"Lot": "notes"}).action())
    assert propose_people(centre.workshop, made).mapping.of("notes") == [1]
