from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree as ET

import pytest
from real import real

from organiser.importers.values import choices
from organiser.importers.values.dates import Ambiguous, moment
from organiser.importers.values.emails import emails, is_email
from organiser.importers.values.honorifics import is_honorific, split_honorific
from organiser.importers.values.languages import languages
from organiser.importers.values.text import refused_character, says_nothing, tidy, tidy_lines
from organiser.model import Gender, Lodging, Role, Status, Visa
from organiser.model.countries import find_country


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Awa \t Diop ", "Awa Diop"),
        ("Awa\u00a0Diop", "Awa Diop"),
        ("Awa\u200b Diop\ufeff", "Awa Diop"),
        ("Awa\r\nDiop", "Awa Diop"),
        ("Jose\u0301", "José"),
        ("می‌خواهم", "می‌خواهم"),
        ("‌علی رضا‌", "علی رضا"),
        ("👩‍🌾 farm", "👩‍🌾 farm"),
        ("McDonald van der Berg", "McDonald van der Berg"),
    ],
)
def test_texts_are_tidied_and_not_changed(typed, kept):
    assert tidy(typed) == kept


def test_lines_of_a_note_are_kept():
    assert tidy_lines(" one \r\n two\u2028three ") == "one\ntwo\nthree"


def test_control_characters_are_named():
    assert refused_character("a\x07b") == "U+0007"
    assert refused_character("a\ufffeb") == "U+FFFE"
    assert refused_character("a\tb\r\nc\x85 é 👍") is None


def test_what_stands_for_nothing_is_nothing():
    assert all(says_nothing(text) for text in ("", "NA", "n/a", "N/A", "-", "—", "null", "...."))
    assert not any(says_nothing(text) for text in ("Nana", "x", "0", "None of these"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-12-09", date(2025, 12, 9)),
        ("2025-12-09 18:40", datetime(2025, 12, 9, 18, 40)),
        ("2025-12-09T18:40:00Z", datetime(2025, 12, 9, 18, 40)),
        ("9 December 2025", date(2025, 12, 9)),
        ("9 Dec 2025 18:40", datetime(2025, 12, 9, 18, 40)),
        ("Tuesday, 9 December 2025", date(2025, 12, 9)),
        ("December 9, 2025", date(2025, 12, 9)),
        ("9-Dec-25", date(2025, 12, 9)),
        ("9 décembre 2025", date(2025, 12, 9)),
        ("1er décembre 2025 à 14h05", datetime(2025, 12, 1, 14, 5)),
        ("9 de diciembre de 2025", date(2025, 12, 9)),
        ("9 dicembre 2025", date(2025, 12, 9)),
        ("9 de dezembro de 2025", date(2025, 12, 9)),
        ("9 ديسمبر 2025", date(2025, 12, 9)),
        ("٢٠٢٥-١٢-٠٩", date(2025, 12, 9)),
        ("13/12/2025", date(2025, 12, 13)),
        ("12/13/2025", date(2025, 12, 13)),
        ("09.09.2025", date(2025, 9, 9)),
        ("14:05", time(14, 5)),
        ("14h05", time(14, 5)),
        ("2 pm", time(14)),
        ("12:30 a.m.", time(0, 30)),
        (datetime(2025, 12, 9, 18, 40), datetime(2025, 12, 9, 18, 40)),
        (date(2025, 12, 9), date(2025, 12, 9)),
        (timedelta(hours=14, minutes=5), time(14, 5)),
        (46000.0, date(2025, 12, 9)),
        (46000.75, datetime(2025, 12, 9, 18)),
        (0.75, time(18)),
        ("9 December", None),
        ("31/02/2025", None),
        ("tomorrow", None),
        ("25:00", None),
        (True, None),
        (7.0, None),
        ("", None),
    ],
)
def test_dates_are_read_as_they_were_meant(written, meant):
    assert moment(written) == meant


def test_a_date_that_may_be_two_is_not_guessed():
    assert moment("03/04/2026") == Ambiguous(date(2026, 4, 3), date(2026, 3, 4))
    assert moment("03/04/2026 09:30").at == time(9, 30)


def test_answers_are_understood_in_five_languages():
    assert {choices.yes_no(text) for text in ("yes", "Oui", "SÍ", "sì", "نعم", "x", "✓")} == {True}
    assert {choices.yes_no(text) for text in ("no", "non", "No.", "não", "لا", "0")} == {False}
    assert choices.yes_no("perhaps") is None
    female = ("F", "female", "Femme", "mujer", "donna", "أنثى")
    assert {choices.gender(text) for text in female} == {Gender.FEMALE}
    assert choices.gender("M") is Gender.MALE
    assert choices.gender("M", m_is_female=True) is Gender.FEMALE
    assert choices.status("Confirmée") is Status.CONFIRMED
    assert choices.role("Personne ressource") is Role.RESOURCE_PERSON
    assert choices.visa("not required") is Visa.NOT_NEEDED
    assert choices.lodging("on campus") is Lodging.CAMPUS


def test_diets_get_their_usual_word():
    assert choices.diet("Végétarienne") == "vegetarian"
    assert choices.diet("sans gluten") == "gluten-free"
    assert choices.diet("none") == ""
    assert choices.diet("no nightshades on Fridays") is None


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("English", ["en"]),
        ("EN, FR; es", ["en", "fr", "es"]),
        ("français et anglais", ["fr", "en"]),
        ("Español / Inglés", ["es", "en"]),
        ("inglese e francese", ["en", "fr"]),
        ("العربية والإنجليزية", ["ar", "en"]),
        ("EN FR", ["en", "fr"]),
        ("English (fluent), French (basic)", ["en", "fr"]),
        ("deutsch", ["de"]),
        ("Klingon", None),
    ],
)
def test_languages_are_known_by_many_names(written, codes):
    assert languages(written) == codes


@pytest.mark.parametrize(
    "written",
    [
        "awa.diop@example.org",
        "a+b@sub.example.museum",
        "josé@exämple.org",
        "o'brien@example.org",
        '"quoted name"@example.org',
    ],
)
def test_addresses_are_addresses(written):
    assert is_email(written)


@pytest.mark.parametrize(
    "written",
    ["awa", "awa@", "@example.org", "a@b", "a b@c.org", "a@b..org", "a@-b.org", "a@@b.org"],
)
def test_what_is_no_address_is_not_taken_for_one(written):
    assert not is_email(written)


def test_addresses_are_found_inside_a_cell():
    assert emails("Awa Diop <awa@example.org>") == (["awa@example.org"], "")
    assert emails("mailto:awa@example.org") == (["awa@example.org"], "")
    assert emails("a@example.org; b@example.org") == (["a@example.org", "b@example.org"], "")
    assert emails("by post") == ([], "by post")


def test_no_address_that_isemail_calls_wrong_is_taken():
    pictures = {0x2400 + code: code for code in range(32)}  # ␀ stands for the character itself
    tree = ET.parse(real("standards/isemail_tests.xml"))  # noqa: S314 -- a file that we were given
    cases = tree.getroot().findall("test")
    plain = [
        ((case.findtext("address") or "").translate(pictures), case.findtext("category"))
        for case in cases
        if (case.findtext("category") or "") in {"ISEMAIL_VALID_CATEGORY", "ISEMAIL_ERR"}
    ]
    assert len(plain) > 50
    wrong = [address for address, kind in plain if kind == "ISEMAIL_ERR" and is_email(address)]
    assert wrong == []


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("gender", "feminino", "female"),
        ("role", "palestrante", "speaker"),
        ("role", "convidada", "guest"),
        ("status", "confirmou", "confirmed"),
        ("status", "recusada", "declined"),
        ("visa", "não necessário", "not-needed"),
        ("lodging", "por conta própria", "own"),
        ("diet", "sem restrições", ""),
    ],
)
def test_portuguese_answers_are_understood(field, typed, value):
    assert getattr(choices, field)(typed) == value


def test_portuguese_honorifics_and_countries_are_understood():
    assert is_honorific("Exma. Senhora Professora Doutora")
    assert split_honorific("Eng.º João da Silva") == ("Eng.º", "João da Silva")
    assert [find_country(name) for name in ("Irão", "Vietname", "Países Baixos")] == [
        "IR",
        "VN",
        "NL",
    ]
