from itertools import pairwise

import pytest
from pages_reading import boxes, outside_margins, page_texts, printed, text_of, without_spaces
from pages_workshop import small_workshop, workshop_of

from organiser.documents.capitals import capitals
from organiser.i18n import LANGUAGES, Language, message
from organiser.model import Constituency, Participant, Status
from organiser.model.collation import collation_key

CONSTITUENCIES = (
    ("Workers", {"fr": "Travailleurs"}, 1),
    ("Governments", {"fr": "Gouvernements", "ar": "الحكومات"}, 0),
)


def listed(*people, **event):
    """Return a workshop of people, each given by their fields; constituencies are 1 and 2."""
    return workshop_of(
        small_workshop(**event).event,
        Participant=[Participant(**person) for person in people],
        Constituency=[
            Constituency(name=name, name_by_language=names, position=position)
            for name, names, position in CONSTITUENCIES
        ],
    )


def person(given, family, country="SN", **fields):
    fields = {"honorific": "Ms", "constituency_id": 2, **fields}
    return {"given_names": given, "family_name": family, "country": country, **fields}


def order_of(text, *words):
    """Return `words` in the order in which they first stand in `text`."""
    return sorted((word for word in words if word in text), key=text.index)


def test_a_page_reads_as_the_ilo_writes_it():
    workshop = listed(
        person(
            "Awa",
            "Diop",
            job_title="Director",
            organisation="Ministry of Labour",
            native_name="آوا ديوب",
            head_of_delegation=True,
        ),
    )

    text = text_of(printed("participants_list", workshop)[0])

    assert text.split("Spanish ", 1)[1].startswith("Governments Senegal Ms Awa DIOP")
    assert order_of(text, "Senegal", "Ms Awa DIOP", "Head of delegation", "Director") == [
        "Senegal",
        "Ms Awa DIOP",
        "Head of delegation",
        "Director",
    ]
    assert ("Ministry of Labour" in text, text.endswith("Page 1 of 1")) == (True, True)


def test_constituencies_stand_in_their_order_and_countries_in_that_of_the_language():
    workshop = listed(
        person("Ana", "One", "ES"),
        person("Eva", "Two", "EE"),
        person("Ida", "Three", "DE", constituency_id=1),
        person("Lia", "Four", "", body="African Union"),
        person("Mia", "Five", "ES", constituency_id=None),
        person("Noa", "Six", ""),
    )

    english = text_of(printed("participants_list", workshop)[0])
    french = text_of(printed("participants_list", workshop, "fr")[0])

    assert order_of(english, "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX") == [
        "TWO",
        "ONE",
        "FOUR",
        "SIX",
        "THREE",
        "FIVE",
    ]
    assert order_of(french, "Espagne", "Estonie") == ["Espagne", "Estonie"]
    assert order_of(english, "Governments", "Workers", "Without a constituency") == [
        "Governments",
        "Workers",
        "Without a constituency",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_collated_in_the_language_of_the_page(language):
    codes = ("EG", "ES", "EE", "AT", "AL", "CI", "DE", "ZA", "TR")
    workshop = listed(*(person("X", f"Name{code}", code) for code in codes))

    text = text_of(printed("participants_list", workshop, language, order="country")[0])

    names = sorted(codes, key=lambda code: collation_key(Language(language).country(code)))
    wanted = [f"NAME{code}" for code in names]
    assert order_of(text, *wanted) == wanted


def test_the_head_of_a_delegation_stands_first():
    workshop = listed(person("Awa", "Aardvark"), person("Binta", "Zongo", head_of_delegation=True))

    for order in ("constituency", "country"):
        text = text_of(printed("participants_list", workshop, order=order)[0])
        assert order_of(text, "AARDVARK", "ZONGO") == ["ZONGO", "AARDVARK"]

    text = text_of(printed("participants_list", workshop, order="name")[0])
    assert order_of(text, "AARDVARK", "ZONGO") == ["AARDVARK", "ZONGO"]


def test_by_country_the_bodies_and_networks_follow_under_their_heading():
    workshop = listed(
        person("Thabo", "Okafor", "ZA", body="African Union"), person("Awa", "Diop", "SN")
    )

    text = text_of(printed("participants_list", workshop, order="country")[0])

    words = ("Senegal", "DIOP", "Intergovernmental bodies and networks", "African Union", "OKAFOR")
    assert order_of(text, *words) == list(words)
    assert "South Africa" not in text


def test_by_name_the_family_name_leads_and_the_country_follows():
    workshop = listed(
        person("Minseo", "Kim", "KR", family_name_first=True), person("Awa", "Diop", "SN")
    )

    text = text_of(printed("participants_list", workshop, order="name")[0])

    words = ("DIOP, Ms Awa", "Senegal", "KIM, Ms Minseo", "Republic of Korea")
    assert order_of(text, *words) == list(words)


def test_names_stay_as_they_are_typed_where_no_capitals_are_wanted():
    workshop = listed(person("Minseo", "Kim", family_name_first=True), person("", "Suharto"))

    text = text_of(printed("participants_list", workshop, capitals=False)[0])

    assert ("Ms Kim Minseo" in text, "Ms Suharto" in text) == (True, True)


def test_who_does_not_consent_is_left_out_and_counted():
    workshop = listed(
        person("Awa", "Diop"),
        person("Hidden", "Person", listed=False),
        person("Other", "Hidden", listed=False),
        person("Gone", "Away", listed=False, status=Status.CANCELLED),
        person("Not", "Coming", status=Status.DECLINED),
    )

    content, report = printed("participants_list", workshop)

    text = text_of(content)
    assert [name in text for name in ("DIOP", "PERSON", "HIDDEN", "AWAY", "COMING")] == [
        True,
        *[False] * 4,
    ]
    assert [str(warning) for warning in report.warnings] == [
        "2 people do not consent to stand in the printed list, and are left out."
    ]


def test_two_languages_stand_side_by_side():
    workshop = listed(person("Awa", "Diop", head_of_delegation=True), person("Van", "Le", "VN"))

    content, _ = printed("participants_list", workshop, second="fr")

    text = text_of(content)
    for english, french in (
        ("Governments", "Gouvernements"),
        ("Senegal", "Sénégal"),
        ("Head of delegation", Language("fr")(message("Head of delegation"))),
        ("List of participants", Language("fr")(message("List of participants"))),
    ):
        assert english in text
        assert french in text
    assert text.count("Viet Nam") == 2


def test_the_second_language_may_be_the_first_one():
    workshop = listed(person("Awa", "Diop"))

    one, two = (printed("participants_list", workshop, second=code)[0] for code in ("en", "none"))

    assert one == two


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("order", ["constituency", "country", "name"])
def test_everybody_of_the_sample_stands_once_and_inside_the_margins(sample, language, order):
    content, report = printed("participants_list", sample.workshop, language, order=order)

    text = without_spaces(text_of(content)).replace("\ufffe", "-")  # PDFium's sign for a break
    for listed_person in sample.workshop.expected_people():
        family = without_spaces(capitals(listed_person.family_name, listed_person.country))
        assert (family in text) is listed_person.listed, family
    assert outside_margins(content) == []
    assert len(page_texts(content)) == report.pages
    count = Language(language)(message("Page {number} of {count}", number=1, count=report.pages))
    assert set(count.split()) <= set(page_texts(content)[0].split())


def test_arabic_pages_are_mirrored():
    workshop = listed(person("Awa", "Diop", job_title="Director"))

    left, right = (
        min(box[0] for box in boxes(printed("participants_list", workshop, language)[0])[0])
        for language in ("en", "ar")
    )

    assert (left < 60, right > left - 1) == (True, True)
    assert "الحكومات" in text_of(printed("participants_list", workshop, "ar")[0])


def test_a_delegation_that_goes_over_the_page_says_so():
    workshop = listed(*(person(f"Given{number}", f"Family{number:03}") for number in range(80)))

    texts = page_texts(printed("participants_list", workshop)[0])

    assert len(texts) > 2
    assert all("Governments · Senegal (continued)" in text for text in texts[1:])
    found = [text.count("FAMILY") for text in texts]
    assert sum(found) == 80


def test_the_heading_of_a_delegation_never_stands_alone_at_the_foot_of_a_page():
    codes = ["SN", "IT", "KR", "EC", "VN", "TR", "GR", "LK", "JO", "TH"]
    workshop = listed(
        *(
            person(f"Given{n}", f"Family{n:03}", codes[n % 10], constituency_id=n // 10 % 2 + 1)
            for n in range(150)
        )
    )

    content, report = printed("participants_list", workshop)

    countries = {Language("en").country(code) for code in codes}
    for text in page_texts(content):
        body = text.rsplit("Version 3", 1)[0].strip()
        assert not any(body.endswith(country) for country in countries)
    assert report.pages > 3


def test_a_list_of_nobody_says_so():
    assert "Nobody stands in this list yet." in text_of(printed("participants_list", listed())[0])


def test_text_of_people_is_text():
    workshop = listed(
        person("<b>Awa", "&amp;", job_title="=1+1", organisation="{name} %s" + "word " * 300)
    )

    text = text_of(printed("participants_list", workshop)[0])

    assert all(words in text for words in ("<b>Awa", "&AMP;", "=1+1", "{name} %s"))


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Diop", "SN", "DIOP"),
        ("McDonald", "GB", "McDONALD"),
        ("van der Berg", "NL", "VAN DER BERG"),
        ("Yıldırım", "TR", "YILDIRIM"),
        ("Çiftçi", "TR", "ÇİFTÇİ"),
        ("Straßer", "DE", "STRASSER"),
        ("Παπαδοπούλου", "GR", "ΠΑΠΑΔΟΠΟΥΛΟΥ"),
        ("მაისურაძე", "GE", "მაისურაძე"),
        ("N’Diaye", "SN", "N’DIAYE"),
        ("ĐẶNG", "VN", "ĐẶNG"),
        ("حداد", "JO", "حداد"),
        ("김", "KR", "김"),
        ("Łęcki-Muñoz", "EC", "ŁĘCKI-MUÑOZ"),
    ],
)
def test_capitals_are_those_of_the_people_who_bear_the_name(name, country, expected):
    assert capitals(name, country) == expected


def test_countries_of_the_sample_follow_each_other_in_order(sample):
    text = text_of(printed("participants_list", sample.workshop, order="country")[0])
    english = Language("en")
    people = [person for person in sample.workshop.expected_people() if person.listed]
    names = {english.country(each.country) for each in people if each.country and not each.body}

    first = text.index("Spanish")
    places = [text.index(f" {name} ", first) for name in sorted(names, key=collation_key)]

    assert [one < other for one, other in pairwise(places)] == [True] * (len(places) - 1)


def test_two_languages_name_the_event_in_both(turin):
    both, _ = printed("participants_list", turin.workshop, second="fr")
    once, _ = printed("participants_list", turin.workshop)
    french = "Économie sociale et solidaire"
    assert f"Social and solidarity economy {french}" in page_texts(both)[0]
    assert french not in page_texts(once)[0]
