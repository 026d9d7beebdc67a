"""The statistics: each sum recounted by SQL, bars that grey paper can tell apart."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from io import BytesIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from pages_reading import outside_margins, page_texts, printed, text_of

from organiser.actions import rows
from organiser.actions.people import set_status
from organiser.actions.privacy import Removal
from organiser.documents.bars import SHADES, shades
from organiser.documents.breakdowns import Breakdowns
from organiser.documents.look import Look
from organiser.documents.palette import luminance
from organiser.i18n import LANGUAGES, Language
from organiser.model import Status
from organiser.model.countries import Region, region_of

HERE = (
    "CREATE TEMP VIEW here AS SELECT * FROM participant "
    "WHERE status NOT IN ('declined', 'cancelled')"
)


def asked(path, query):
    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("region", 1, lambda code: region_of(code) or "")
        connection.execute(HERE)
        return dict(connection.execute(query).fetchall())


def sheets(workshop, language="en"):
    book = load_workbook(BytesIO(printed("statistics_xlsx", workshop, language)[0]))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def lines(breakdown):
    return {line.label: line.total for line in breakdown.lines}


@pytest.fixture
def attended(sample):
    """The sample after the event: two of three who were expected came."""
    people = sample.workshop.expected_people()
    sample.do(set_status(people[::3] + people[1::3], Status.ATTENDED))
    return sample


def test_regions_are_what_sql_counts(attended):
    found = asked(
        attended.path,
        "SELECT CASE body WHEN '' THEN region(country) ELSE '' END, count(*) FROM here GROUP BY 1",
    )
    counted = lines(Breakdowns(attended.workshop, Language("en")).regions())
    named = {"Africa": Region.AFRICA, "Americas": Region.AMERICAS,
             "Arab States": Region.ARAB_STATES, "Asia and the Pacific": Region.ASIA_PACIFIC,
             "Europe and Central Asia": Region.EUROPE_CENTRAL_ASIA,
             "Bodies and others without a country": ""}  # fmt: skip
    assert {named[label]: number for label, number in counted.items()} == found


def test_constituencies_are_what_sql_counts(attended):
    found = asked(
        attended.path,
        "SELECT coalesce(c.name, 'without a constituency'), count(*) FROM here p "
        "LEFT JOIN constituency c ON c.id = p.constituency_id GROUP BY 1",
    )
    assert lines(Breakdowns(attended.workshop, Language("en")).constituencies()) == found


def test_countries_genders_roles_and_first_timers_are_what_sql_counts(attended):
    found = Breakdowns(attended.workshop, Language("en"))
    by_country = asked(
        attended.path,
        "SELECT country, count(*) FROM here WHERE body = '' GROUP BY 1",
    )
    say = Language("en")
    counted = lines(found.countries())
    counted.pop("Bodies and others without a country")
    assert counted == {say.country(code): number for code, number in by_country.items() if code}
    genders = asked(attended.path, "SELECT gender, count(*) FROM here GROUP BY 1")
    assert found.total.genders[:2] == (genders["female"], genders["male"])
    roles = asked(attended.path, "SELECT role, count(*) FROM here GROUP BY 1")
    assert sorted(lines(found.roles()).values()) == sorted(roles.values())
    first = asked(
        attended.path,
        "SELECT CASE first_time WHEN 1 THEN 'yes' WHEN 0 THEN 'no' ELSE 'not said' END, count(*) "
        "FROM here GROUP BY 1",
    )
    assert lines(found.first_time()) == first


def test_who_came_is_what_sql_counts(attended):
    (came,) = asked(
        attended.path, "SELECT count(*), 0 FROM participant WHERE status = 'attended'"
    ).keys()
    found = Breakdowns(attended.workshop, Language("en"))
    assert found.total.attended == came
    for breakdown in (found.regions(), found.constituencies(), found.countries(), found.roles()):
        assert sum(line.attended for line in breakdown.lines) == came
        assert sum(line.total for line in breakdown.lines) == found.total.total


def test_every_sheet_adds_up_to_its_last_line(attended):
    for title, (headings, *table, total) in sheets(attended.workshop).items():
        for place, heading in enumerate(headings):
            if isinstance(total[place], int) and heading != "Women":
                assert sum(row[place] for row in table) == total[place], (title, heading)


def test_who_was_removed_still_counts(attended):
    before = sheets(attended.workshop)
    Removal.of(attended, attended.workshop.people()).carry_out()
    assert sheets(attended.workshop) == before
    assert not attended.workshop.participants


def test_a_constituency_that_no_longer_exists_counts_as_none(turin):
    removed = turin.workshop.constituencies_in_order()[0]
    people = [row for row in turin.workshop.people() if row.constituency_id == removed.key]
    assert people
    Removal.of(turin, people).carry_out()
    turin.do(rows.delete([removed]))
    found = Breakdowns(turin.workshop, Language("en")).constituencies()
    assert lines(found)["without a constituency"] == len(people)


def test_each_list_of_the_workbook_has_bars(sample):
    content = printed("statistics_xlsx", sample.workshop)[0]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
        drawn = [archive.read(name).decode() for name in charts]
    assert len(charts) == len(sheets(sample.workshop)) - 1  # the table of two things has none
    assert all('<barDir val="bar"' in chart and "pieChart" not in chart for chart in drawn)


def test_neighbouring_parts_of_a_bar_differ_in_grey():
    for accent in ("#1F5C8B", "#8B1F1F", "#2E7D32", "#6A1B9A", "#000000"):
        greys = [luminance(shade) for shade in shades(Look(accent).accent)]
        assert len(greys) == len(SHADES)
        for one, other in pairwise(greys):
            light, dark = max(one, other), min(one, other)
            assert (light + 0.05) / (dark + 0.05) > 1.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_stands_over_the_margins(language, attended):
    assert outside_margins(printed("statistics", attended.workshop, language)[0]) == []


GOLDEN = (
    "A9010469 · Statistics Social and solidarity economy When 10–11 December 2025 Version 1 Where "
    "Turin campus Organised by English, French, Spanish 6 expected 0% women 5 countries Region "
    "Not said people women Africa 1 1 0% Americas 1 1 0% Arab States 1 1 0% "
    "Asia and the Pacific 2 2 0% Bodies and others without a country 1 1 0% All 6 0%"
)


def test_the_first_page_reads_as_it_always_did(turin):
    page = page_texts(printed("statistics", turin.workshop)[0])[0]
    assert page.startswith(GOLDEN)


def test_who_came_stands_beside_who_was_expected(attended):
    text = text_of(printed("statistics", attended.workshop)[0])
    assert "Region: expected and attended attended expected" in text
    assert f"All {Breakdowns(attended.workshop, Language('en')).total.attended} 51" in text


def test_nobody_on_the_list_is_said(blank):
    assert "Nobody is on the list yet." in text_of(printed("statistics", blank.workshop)[0])
