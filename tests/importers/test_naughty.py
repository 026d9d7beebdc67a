"""The Big List of Naughty Strings as name, organisation and title."""

import json
from csv import writer
from uuid import uuid4

from openpyxl import Workbook
from real import real

from organiser.documents.catalogue.roster import DOCUMENT as ROSTER
from organiser.documents.document import Request
from organiser.documents.export import save
from organiser.i18n import Language, message
from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.importers.values.text import NULL_WORDS, refused_character, says_nothing, tidy
from organiser.model import Participant
from organiser.model.row import cleaned
from organiser.model.text import has_control
from organiser.store import Action, WorkshopFile

HEADINGS = ["Name", "Organisation", "Job title"]


def naughty():
    return json.loads(real("standards/blns/blns.json").read_text("utf-8"))


def expected(text):
    """A dash stands for nothing; whatever else is kept, but for stray spaces."""
    return (
        "" if says_nothing(tidy(text)) and tidy(text).casefold() not in NULL_WORDS else tidy(text)
    )


def assert_kept(file, proposal, texts):
    rejected = {row.row for row in proposal.rejected}
    for row in proposal.rejected:
        text = texts[row.row - 2]
        is_nameless = expected(text) == ""
        assert is_nameless or refused_character(text) in str(row.why)
    people = {row.uuid: row for row in file.workshop.participants.values()}
    kept = [people[row.fields["uuid"]] for row in proposal.added]
    for outcome, person in zip(proposal.added, kept, strict=True):
        text = expected(texts[outcome.row - 2])
        assert person.organisation == text
        assert person.job_title == text
        assert person.formal_name == text or "," in text
    assert len(kept) + len(rejected) + len(proposal.skipped) == len(texts)
    return kept


def with_keys(proposal):
    for row in proposal.added:
        row.fields["uuid"] = str(uuid4())
    return proposal


def test_all_naughty_strings_are_kept_from_a_csv_file(blank, tmp_path):
    texts = naughty()
    path = tmp_path / "naughty.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        out = writer(file)
        out.writerow(HEADINGS)
        out.writerows([text, text, text] for text in texts)
    proposal = with_keys(propose_people(blank.workshop, read_table(path)))
    blank.do(proposal.action())
    kept = assert_kept(blank, proposal, texts)
    assert len(kept) > 490
    with WorkshopFile.open(blank.path, read_only=True) as again:
        assert list(again.workshop.participants.values()) == kept


def test_naughty_strings_are_kept_from_a_workbook(blank, tmp_path):
    book = Workbook()
    book.active.append(HEADINGS)
    texts = []
    for text in naughty():
        if refused_character(text):
            continue
        book.active.append([text, text, text])
        for cell in book.active[book.active.max_row]:
            cell.data_type = "s"
        texts.append(text)
    book.save(tmp_path / "naughty.xlsx")
    proposal = with_keys(propose_people(blank.workshop, read_table(tmp_path / "naughty.xlsx")))
    blank.do(proposal.action())
    assert len(assert_kept(blank, proposal, texts)) > 490


def test_naughty_people_come_back_in_a_roster_and_nothing_changes(blank, tmp_path):
    texts = [text for text in naughty() if not has_control(text)]
    rows = [{"family_name": text, "organisation": text, "job_title": text} for text in texts]
    fields = [{name: cleaned(name, text) for name, text in row.items()} for row in rows]
    blank.do(Action(message("Add"), lambda change: change.insert_many(Participant, fields)))
    path = tmp_path / "roster.xlsx"
    request = Request(Language("en"), {option.key: option.default for option in ROSTER.options})
    save(ROSTER, blank.workshop, request, path)

    proposal = propose_people(blank.workshop, read_table(path))

    assert (proposal.added, proposal.changed) == ([], [])
    assert len(proposal.skipped) + len(proposal.rejected) == len(texts)
    assert len(proposal.rejected) < 10  # a name of dashes or of nothing


def test_tidying_changes_few_of_them_and_only_spaces():
    changed = [text for text in naughty() if tidy(text) != text]
    for text in changed:
        assert "".join(tidy(text).split()) in {
            "".join(character for character in text if not character.isspace()),
            "".join(c for c in text if not c.isspace() and c not in "\ufeff\u200b\u2060\u00ad"),
        }
    assert len(changed) < 25
