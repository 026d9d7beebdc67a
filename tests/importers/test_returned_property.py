"""Whatever is typed into whichever cells of a roster, those cells change and no other."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organiser.documents.catalogue.roster import DOCUMENT
from organiser.documents.export import save
from organiser.i18n import Language
from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.importers.values.text import says_nothing, tidy
from organiser.model.words import LIST_HEADINGS, LIST_KEY
from organiser.store import WorkshopFile

PLAIN = ("organisation", "job_title", "arrival_by", "departure_by", "lodging_room", "honorific")
TYPED = st.one_of(
    st.sampled_from(["", "-", "NA", "=1+1", "0", "ILO", "  two  words ", "Łęcka", "김민서", "'x"]),
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=20),
)
EDITS = st.dictionaries(st.tuples(st.integers(0, 52), st.sampled_from(PLAIN)), TYPED, max_size=12)


@pytest.fixture(scope="module")
def printed(tmp_path_factory, sample_path):
    with WorkshopFile.open(sample_path, read_only=True) as file:
        workshop = file.workshop
    path = tmp_path_factory.mktemp("roster") / "roster.xlsx"
    save(DOCUMENT, workshop, DOCUMENT.request(Language("en")), path)
    return workshop, replace(read_table(path), others=())


@given(EDITS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_exactly_the_cells_that_were_edited_change(printed, edits):
    workshop, table = printed
    people = {row.uuid: row for row in workshop.participants.values()}
    rows = [[*row] for row in table.rows]
    expected = {}
    for (place, field), typed in edits.items():
        row = rows[place]
        row[table.headings.index(str(LIST_HEADINGS[field]))] = typed
        person = people[row[table.headings.index(LIST_KEY)]]
        value = "" if says_nothing(tidy(typed)) else tidy(typed)
        if value != getattr(person, field):
            expected.setdefault(person.key, {})[field] = value

    proposal = propose_people(workshop, replace(table, rows=rows))

    assert {row.key: row.fields for row in proposal.changed} == expected
    assert (proposal.added, proposal.rejected, proposal.conflicts) == ([], [], [])
    assert (proposal.missing, proposal.changed_here) == ([], [])
