import json

import pytest
from openpyxl import Workbook

from organiser.errors import ImportRefused
from organiser.importers.hosts import propose_hosts
from organiser.model import Certainty, HostKind

GPX = """<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">
<wpt lat="45.0361" lon="7.6661"><name>Barrito</name></wpt>
<wpt lat="45.1" lon="7.7"><name>New place</name><desc>behind the market</desc></wpt></gpx>"""


def hosts(file):
    return {host.name: host for host in file.workshop.hosts.values()}


def test_hosts_of_another_workshop_are_taken_over_once(turin, sample):
    proposal = propose_hosts(turin.workshop, sample.path)
    assert len(proposal.added) == len(sample.workshop.hosts)

    turin.do(proposal.action())
    again = propose_hosts(turin.workshop, sample.path)

    assert hosts(turin)["Cascina Roccafranca"].certainty is Certainty.SURE
    assert (again.added, again.changed) == ([], {})
    assert len(again.skipped) == len(sample.workshop.hosts)


def test_one_undo_takes_all_hosts_back(turin, sample):
    before = hosts(turin).keys()
    turin.do(propose_hosts(turin.workshop, sample.path).action())

    turin.undo()

    assert hosts(turin).keys() == before


def test_places_of_a_gpx_file_are_those_of_hosts_by_name(sample, tmp_path):
    (tmp_path / "places.gpx").write_text(GPX)
    proposal = propose_hosts(sample.workshop, tmp_path / "places.gpx")
    sample.do(proposal.action())

    known = hosts(sample)
    assert (known["Barrito"].latitude, known["Barrito"].longitude) == (45.0361, 7.6661)
    assert known["Barrito"].certainty is Certainty.SURE
    assert known["Barrito"].address == "Via Tepice 23, Torino"
    assert known["New place"].notes == "behind the market"


def test_points_of_geojson_have_longitude_first(sample, tmp_path):
    feature = {
        "type": "Feature",
        "properties": {"name": "Barrito"},
        "geometry": {"type": "Point", "coordinates": [7.6661, 45.0361]},
    }
    file = tmp_path / "places.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))

    sample.do(propose_hosts(sample.workshop, file).action())

    assert hosts(sample)["Barrito"].latitude == 45.0361


def test_a_spreadsheet_says_coordinates_as_people_write_them(turin, tmp_path):
    book = Workbook()
    book.active.append(["Nome", "Tipo", "Indirizzo", "Coordinate", "Lingue", "Max"])
    book.active.append(
        ["Officina", "Cooperative", "Via X 1", "45°04'12\"N 7°41'00\"E", "it, en", 15]
    )
    book.active.append(["Bottega", "", "", "somewhere", "", "many"])
    book.active.append(["", "", "Via Y", "", "", ""])
    book.save(tmp_path / "hosts.xlsx")

    proposal = propose_hosts(turin.workshop, tmp_path / "hosts.xlsx")
    turin.do(proposal.action())

    host = hosts(turin)["Officina"]
    assert (host.latitude, host.longitude) == pytest.approx((45.07, 7.6833), abs=1e-4)
    assert (host.kind, host.group_max) == (HostKind.COOPERATIVE, 15)
    assert host.languages == ["it", "en"]
    assert [(one.row, one.name) for one in proposal.doubts] == [(3, "Bottega"), (3, "Bottega")]
    assert [one.row for one in proposal.rejected] == [4]


def test_address_cards_are_hosts_too(turin, tmp_path):
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Maria Rossi\nORG:Cooperativa Sole\nTEL:+39 011 1\nEND:VCARD"
    )
    (tmp_path / "hosts.vcf").write_text(card)

    turin.do(propose_hosts(turin.workshop, tmp_path / "hosts.vcf").action())

    host = hosts(turin)["Cooperativa Sole"]
    assert (host.contact_name, host.phone) == ("Maria Rossi", "+39 011 1")


@pytest.mark.parametrize("content", ["", "{}", '{"type": 3}', "<gpx></gpx>", "<gpx", "[1]"])
def test_a_file_without_hosts_is_refused_in_a_sentence(turin, tmp_path, content):
    (tmp_path / "odd").write_text(content)
    with pytest.raises(ImportRefused):
        propose_hosts(turin.workshop, tmp_path / "odd")
