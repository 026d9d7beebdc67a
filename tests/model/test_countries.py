import csv

import pytest
from real import real

from organiser.i18n import LANGUAGES, Language
from organiser.model.countries import (
    Region,
    countries,
    find_country,
    find_former_state,
    region_of,
)
from organiser.model.folding import folded


def test_every_country_has_a_region_an_alpha3_and_a_calling_code():
    assert len(countries()) >= 195
    for code, country in countries().items():
        assert len(code) == 2
        assert len(country.alpha3) == 3
        assert country.calling_code.isdecimal()


def test_regions_are_those_of_the_ilo():
    assert region_of("SN") is Region.AFRICA
    assert region_of("MR") is Region.AFRICA
    assert region_of("PS") is Region.ARAB_STATES
    assert region_of("TR") is Region.EUROPE_CENTRAL_ASIA
    assert region_of("VN") is Region.ASIA_PACIFIC
    assert region_of("TT") is Region.AMERICAS
    assert region_of("") is None
    assert region_of("ZZ") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_state_has_a_name_in_our_languages(language):
    assert all(Language(language).country(code) != code for code in countries())


def test_names_are_the_short_names_of_the_united_nations():
    english = Language("en")
    assert english.country("KR") == "Republic of Korea"
    assert english.country("TR") == "Türkiye"
    assert english.country("CI") == "Côte d'Ivoire"
    assert english.country("PS") == "State of Palestine"


@pytest.mark.parametrize("column", ["en", "fr", "es", "ru", "zh", "ar"])
def test_every_name_that_the_united_nations_uses_is_found(column):
    with real("standards/country_names/un_names.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    wrong = [
        row
        for row in rows
        if (found := find_country(row[f"un.name.{column}"])) is None
        or found != find_country(row["un.name.en"])
    ]
    assert wrong == []


def test_names_of_today_are_found_in_five_languages():
    with real("standards/country_names/countrycode_regex.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    columns = [f"country.name.{code}" for code in ("en", "fr", "es", "it", "de")]
    today = [row for row in rows if find_country(row["country.name.en"])]
    assert len(today) >= 243
    written = [
        (row, row[column]) for row in today for column in columns if row[column] not in {"NA", ""}
    ]
    wrong = [
        name for row, name in written if find_country(name) != find_country(row["country.name.en"])
    ]
    assert len(wrong) / len(written) < 0.01, wrong


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Ivory Coast", "CI"),
        ("COTE D'IVOIRE", "CI"),
        ("côte d’ivoire", "CI"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("the United States", "US"),
        ("UK", "GB"),
        ("Vietnam", "VN"),
        ("VIET-NAM", "VN"),
        ("South Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("Corée du Sud", "KR"),
        ("Turkey", "TR"),
        ("Turquía", "TR"),
        ("Bolivia", "BO"),
        ("Venezuela (Bolivarian Republic of)", "VE"),
        ("Tanzania, United Republic of", "TZ"),
        ("St. Vincent & the Grenadines", "VC"),
        ("Zaïre", "CD"),
        ("Paesi Bassi", "NL"),
        ("Pays-Bas", "NL"),
        ("Vaticano", "VA"),
        ("فلسطين", "PS"),
        ("الأردن", "JO"),
        ("الاردن", "JO"),
        ("fra", "FR"),
        ("it", "IT"),
        ("  Sénégal ", "SN"),
        ("Kenya (Nairobi)", "KE"),
    ],
)
def test_what_people_write_is_understood(written, code):
    assert find_country(written) == code


@pytest.mark.parametrize("written", ["", "  ", "?", "Greenpeace", "African Union", "Europe", "x"])
def test_what_is_no_country_is_not_taken_for_one(written):
    assert find_country(written) is None


def test_a_state_of_former_times_is_known_and_has_no_code():
    for written in ("USSR", "Union of Soviet Socialist Republics", "URSS", "SUN"):
        assert find_country(written) is None
        assert find_former_state(written) == "Union of Soviet Socialist Republics"
    assert find_former_state("Tchécoslovaquie") == "Czechoslovakia"
    assert find_former_state("France") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ŁĘCKA", "Lecka"),
        ("Straße", "STRASSE"),
        ("N'Diaye", "N’DIAYE"),
        ("İstanbul", "istanbul"),
        ("Guinea-Bissau", "guinea bissau"),
        ("علي", "على"),
        ("Ｎguyễn", "nguyen"),
    ],
)
def test_folding_keeps_what_people_compare_by(one, other):
    assert folded(one) == folded(other)
