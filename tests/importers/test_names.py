import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real import real

from organiser.importers.values.honorifics import is_honorific, split_honorific
from organiser.importers.values.names import Name, split_name
from organiser.importers.values.text import tidy


@pytest.mark.parametrize(
    ("typed", "given_names", "family_name"),
    [
        ("Awa Diop", "Awa", "Diop"),
        ("Juan PÉREZ GARCÍA", "Juan", "PÉREZ GARCÍA"),
        ("Ann McDONALD", "Ann", "McDONALD"),
        ("Diop, Awa", "Awa", "Diop"),
        ("van der Berg, Jan", "Jan", "van der Berg"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Luiz Inácio Lula da Silva", "Luiz Inácio Lula", "da Silva"),
        ("Guy Feaux De La Croix", "Guy Feaux", "De La Croix"),
        ("Abdel Malek Al Sheikh", "Abdel Malek", "Al Sheikh"),
        ("Mohammed bin Salman", "Mohammed", "bin Salman"),
        ("Clayton F. Ruebensaal Jr", "Clayton F.", "Ruebensaal Jr"),
        ("John Smith, PhD", "John", "Smith, PhD"),
        ("A Nhin (Hà Sơn Nhin)", "A", "Nhin (Hà Sơn Nhin)"),
        ("Ousmane N'Diaye", "Ousmane", "N'Diaye"),
        ("K. A. Smith", "K. A.", "Smith"),
        ("Suharto", "", "Suharto"),
        ("안철수", "", "안철수"),
        ("Dr", "", "Dr"),
        ("R2-D2 <droid>", "", "R2-D2 <droid>"),
    ],
)
def test_a_name_is_split_where_its_bearer_would(typed, given_names, family_name):
    assert split_name(typed) == Name(given_names, family_name)


@pytest.mark.parametrize(
    ("typed", "country", "given_names", "family_name"),
    [
        ("Carlos Pereira Garro", "CR", "Carlos", "Pereira Garro"),
        ("Carlos M. Pereira Garro", "CR", "Carlos M.", "Pereira Garro"),
        ("Juan Carlos Pérez", "MX", "Juan Carlos", "Pérez"),
        ("Gabriel A. García", "CO", "Gabriel A.", "García"),
    ],
)
def test_two_surnames_are_kept_together_where_it_is_usual(typed, country, given_names, family_name):
    assert split_name(typed, country=country) == Name(given_names, family_name)


@pytest.mark.parametrize(
    ("typed", "country", "given_names", "family_name"),
    [
        ("AHN Cheolsoo", "", "Cheolsoo", "AHN"),
        ("HE Jintao", "", "Jintao", "HE"),
        ("VAN DER BERG Jan", "", "Jan", "VAN DER BERG"),
        ("Nguyễn Thị Hồng", "", "Thị Hồng", "Nguyễn"),
        ("Nguyen Thi Hong", "VN", "Thi Hong", "Nguyen"),
        ("Zhong Shukong", "CN", "Shukong", "Zhong"),
        ("Sun Lin", "CN", "Lin", "Sun"),
        ("안 철수", "", "철수", "안"),
    ],
)
def test_who_says_the_family_name_first_keeps_that_order(typed, country, given_names, family_name):
    assert split_name(typed, country=country) == Name(given_names, family_name, family_first=True)


def test_a_name_for_sorting_shows_the_family_name():
    assert split_name("Aitor Esteban", sort_name="Esteban Bravo, Aitor").family == "Esteban"
    assert split_name("Ahmed El Khannouss", sort_name="El Khannouss Ahmed").family == "El Khannouss"
    assert split_name("ESQUIVEL ANA", sort_name="ESQUIVEL, ANA") == Name(
        "ANA", "ESQUIVEL", family_first=True
    )


@pytest.mark.parametrize(
    ("typed", "honorific", "rest"),
    [
        ("Ms Awa Diop", "Ms", "Awa Diop"),
        ("H.E. Mr. Awa Diop", "H.E. Mr.", "Awa Diop"),
        ("HE Ms Awa Diop", "HE Ms", "Awa Diop"),
        ("SE Sr. Juan Mora", "SE Sr.", "Juan Mora"),
        ("Prof. Dr. Hans Müller", "Prof. Dr.", "Hans Müller"),
        ("His Excellency Mr John Doe", "His Excellency Mr", "John Doe"),
        ("السيدة فاطمة محمد", "السيدة", "فاطمة محمد"),
        ("He Jintao", "", "He Jintao"),
        ("M. A. Rahman", "", "M. A. Rahman"),
        ("Mr", "", "Mr"),
        ("Awa Diop", "", "Awa Diop"),
    ],
)
def test_forms_of_address_stand_before_the_name(typed, honorific, rest):
    assert split_honorific(typed) == (honorific, rest)


def test_m_is_monsieur_in_a_french_list_only():
    assert split_honorific("M. Jean Dupont", french=True) == ("M.", "Jean Dupont")
    assert split_honorific("M. Jean Dupont") == ("", "M. Jean Dupont")


def test_every_honorific_of_the_united_nations_lists_is_known():
    with real("people/unfccc_inc1-4.csv").open(encoding="utf-8") as file:
        found = {row["Honorific"] for row in csv.DictReader(file)} - {"NA"}
    assert len(found) > 20
    assert {text for text in found if not is_honorific(text)} == set()


@given(st.text(max_size=60))
def test_no_text_is_lost_when_it_is_split(text):
    typed = tidy(text)
    name = split_name(typed)
    parts = [name.family, name.given] if name.family_first else [name.given, name.family]
    whole = " ".join(part for part in [name.honorific, *parts] if part)
    assert whole == typed or words(whole) == words(typed)  # "Family, Given" is turned round


def words(text):
    return sorted(text.replace(",", " ").split())


def test_real_names_are_given_back_as_they_were_typed():
    for path in sorted(real("people/everypolitician").glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            name = split_name(tidy(row["name"]), sort_name=tidy(row["sort_name"]))
            order = [name.given, name.family]
            parts = [name.honorific, *(reversed(order) if name.family_first else order)]
            assert " ".join(filter(None, parts)) == tidy(row["name"]) or "," in row["name"]
