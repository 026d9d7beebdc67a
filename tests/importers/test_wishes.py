import pytest

from organiser.actions.wishes import take_wishes
from organiser.errors import ImportRefused
from organiser.importers.table import read_table
from organiser.importers.wishes import propose_wishes, wish_columns


def proposed(file, tmp_path, text):
    (tmp_path / "wishes.csv").write_text(text, "utf-8")
    return propose_wishes(file.workshop, read_table(tmp_path / "wishes.csv"))


def wishes_of(file, family):
    person = next(p for p in file.workshop.people() if p.family_name == family)
    visits = file.workshop.visits
    return [visits[wish.visit_id].code for wish in file.workshop.wishes_of(person)]


def test_a_column_for_each_wish_and_people_by_name_or_address(sample, tmp_path):
    proposal = proposed(
        sample,
        tmp_path,
        "Name,E-mail,2nd wish,1st wish,3rd wish\n"
        "Awa Diop,,V2,V4,\n"
        "Somebody,dawit.tesfaye@example.org,1,2,3\n",
    )
    sample.do(take_wishes(proposal.wished, proposal.visits))

    assert wishes_of(sample, "Diop") == ["V4", "V2"]
    assert wishes_of(sample, "Tesfaye") == ["V2", "V1", "V3"]


def test_one_column_may_hold_all_wishes(sample, tmp_path):
    proposal = proposed(sample, tmp_path, "Nom;Vœux\nDiop Awa;3 > 1 > 4\n")
    sample.do(take_wishes(proposal.wished, proposal.visits))

    assert wishes_of(sample, "Diop") == ["V3", "V1", "V4"]


def test_strangers_and_visits_that_are_none_are_told_by_row(sample, tmp_path):
    proposal = proposed(
        sample, tmp_path, "Name,Choice 1,Choice 2\nNobody Known,V1,V2\nAwa Diop,V9,V2\n"
    )

    assert [(one.row, str(one.why)) for one in proposal.rejected] == [
        (2, "Nobody of this name is on the list of participants.")
    ]
    assert [(one.row, str(one.why)) for one in proposal.doubts] == [(3, "“V9” is no visit.")]
    assert list(map(len, proposal.wished.values())) == [1]


def test_the_wishes_that_are_there_already_are_skipped(sample, tmp_path):
    proposal = proposed(
        sample, tmp_path, "Name,1st wish,2nd wish,3rd,4th wish\nAwa Diop,V1,V3,,V2\n"
    )
    sample.do(take_wishes(proposal.wished, proposal.visits))
    again = proposed(sample, tmp_path, "Name,1st wish,2nd wish,4th wish\nAwa Diop,V1,V3,V2\n")

    assert again.wished == {}
    assert len(again.skipped) == 1


def test_a_list_without_wishes_is_refused(sample, tmp_path):
    with pytest.raises(ImportRefused):
        proposed(sample, tmp_path, "Name,E-mail\nAwa Diop,a@example.org\n")


def test_columns_of_wishes_are_known_in_five_languages(tmp_path):
    headings = "Nome;Terza scelta;Prima scelta;الخيار الثاني;4e choix"
    (tmp_path / "w.csv").write_text(f"{headings}\nA;1;2;3;4\n", "utf-8")
    assert wish_columns(read_table(tmp_path / "w.csv")) == [2, 3, 1, 4]
