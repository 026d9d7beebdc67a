import pytest
from real import real

from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.importers.vcard import is_vcard

CARDS = """BEGIN:VCARD\r
VERSION:3.0\r
N:Diop;Awa;Fatou;Ms;\r
FN:Ms Awa Fatou Diop\r
ORG:Ministère du Travail;Cabinet\r
TITLE:Directrice\\, conseillère\r
EMAIL;TYPE=work:awa@example.org\r
TEL;TYPE=cell:+221 77 123 45 67\r
ADR;TYPE=work:;;1 rue;Dakar;;;Sénégal\r
NOTE:a long li\r
 ne\\nand another\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:2.1\r
N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C5=81=C4=99cka;Ma=C5=\r
=82gorzata;;;\r
TEL;CELL:1234567\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
FN:Ben Okoro\r
item1.EMAIL:ben@example.org\r
GENDER:M\r
END:VCARD\r
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_cards_become_people(blank, tmp_path, encoding):
    path = tmp_path / "cards.vcf"
    path.write_bytes(CARDS.encode(encoding))
    blank.do(propose_people(blank.workshop, read_table(path)).action())
    awa, margaret, ben = blank.workshop.participants.values()
    assert awa.formal_name == "Ms Awa Fatou Diop"
    assert (awa.organisation, awa.country) == ("Ministère du Travail", "SN")
    assert awa.job_title == "Directrice, conseillère, Cabinet"
    assert (awa.email, awa.phone) == ("awa@example.org", "+221 77 123 45 67")
    assert awa.notes == "a long line\nand another"
    assert margaret.full_name == "Małgorzata Łęcka"
    assert (ben.given_names, ben.family_name, ben.gender) == ("Ben", "Okoro", "male")


def test_the_cards_of_nine_programs_are_read(blank):
    for path in sorted(real("standards/ezvcard_samples").glob("*.vcf")):
        table = read_table(path)
        assert table.rows, path.name
        proposal = propose_people(blank.workshop, table)
        assert len(proposal.added) + len(proposal.changed) + len(proposal.skipped) + len(
            proposal.rejected
        ) == len(table.rows)
        assert len(proposal.rejected) <= len(table.rows) / 2, path.name


def test_a_list_is_no_card():
    assert is_vcard(b"begin:vcard\r\n")
    assert not is_vcard(b"Name,Country\r\n")
