"""Programmes of real conferences: what is found is there, and there is no flood."""

from collections import Counter

import pytest
from real import real

from organiser.cli.main import main
from organiser.rules.check import check
from organiser.store import WorkshopFile

FOUND = {
    "debconf23.xml": (
        ("2023-09-10", "2023-09-17", "Asia/Kolkata"),
        {"no-people": 7},  # breaks that the list calls talks
    ),
    "fosdem_2012.xml": (
        ("2012-02-04", "2012-02-05", "Europe/Brussels"),
        {
            "person-in-two-places": 1,  # Tom Marble opens two rooms at 11.00
            "room-overlap": 1,  # two examinations in UA2.114
            "no-people": 5,  # and one line for the day with more
        },
    ),
    "kielux_2020.ics": (("2020-09-18", "2020-09-19", "Europe/Berlin"), {}),
}
"""Days and zone, and what the rules find, read with the eye of a coordinator."""


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_in_a_real_programme_is_there(name, tmp_path, capsys):
    source = real(f"schedules/{name}")
    (first, last, zone), expected = FOUND[name]
    path = tmp_path / "w.organiser"
    new = ["new", path, "--title", name, "--from", first, "--to", last, "--zone", zone]
    assert main([str(word) for word in new], None) == 0
    assert main(["import", str(path), "programme", str(source)], None) == 0
    capsys.readouterr()

    with WorkshopFile.open(path, read_only=True) as file:
        found = check(file.workshop)

    assert dict(Counter(one.rule.key for one in found)) == expected
