"""Whatever stands in a table, every row ends somewhere and nothing breaks."""

from contextlib import suppress
from datetime import date, datetime, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organiser.errors import OrganiserError
from organiser.importers.headings import PHRASES
from organiser.importers.people import propose_people
from organiser.importers.table import Table, read_table

HEADINGS = sorted({p.strip("~ ") for line in PHRASES.values() for p in line.split(" | ")})
CELLS = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(["", "NA", "F", "yes", "Senegal", "a@example.org", "03/04/2026", "Awa Diop"]),
    st.integers(-10, 100_000),
    st.floats(),
    st.booleans(),
    st.dates(date(1900, 1, 1)),
    st.datetimes(datetime(1900, 1, 1)),
    st.times(),
)
QUICK = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 5))
    headings = draw(
        st.lists(
            st.one_of(st.sampled_from(HEADINGS), st.text(max_size=12)),
            min_size=width,
            max_size=width,
            unique=True,
        )
    )
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=6))
    return Table("any", headings, rows, list(range(2, len(rows) + 2)))


@given(made=tables())
@QUICK
def test_every_row_of_any_table_ends_somewhere(turin, made):
    proposal = propose_people(turin.workshop, made)
    outcomes = [*proposal.added, *proposal.changed, *proposal.skipped, *proposal.rejected]
    assert sorted(row.row for row in outcomes) == made.numbers
    assert all(str(row.why) for row in (*proposal.skipped, *proposal.rejected))
    if not (proposal.added or proposal.changed):
        return
    before = turin.workshop.participants
    turin.do(proposal.action())
    assert propose_people(turin.workshop, made).added == []
    turin.undo()
    assert turin.workshop.participants == before


def assert_read_or_refused(path):
    with suppress(OrganiserError):
        table = read_table(path)
        assert len(table.rows) == len(table.numbers)
        assert all(len(row) == len(table.headings) for row in table.rows)


@given(content=st.binary(max_size=400))
@QUICK
def test_any_bytes_are_read_or_refused_with_a_sentence(tmp_path, content):
    path = tmp_path / "any"
    path.write_bytes(content)
    assert_read_or_refused(path)


@given(text=st.text(max_size=200))
@QUICK
def test_any_text_is_read_or_refused_with_a_sentence(tmp_path, text):
    path = tmp_path / "any.csv"
    path.write_text(f"Name,Country\n{text}", "utf-8", errors="replace", newline="")
    assert_read_or_refused(path)


def test_a_time_alone_is_no_moment(turin):
    made = Table("any", ["Name", "Arrival time"], [["Awa", time(9)]], [2])
    proposal = propose_people(turin.workshop, made)
    assert str(proposal.doubts[0].why) == "There is an hour, but no day."
