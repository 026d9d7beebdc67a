"""Badges as they come off the printer: the PDF's text and pictures are read back."""

import csv
import json
import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from itertools import islice
from unicodedata import normalize

import pypdfium2
import pytest
import zxingcpp
from pydantic import ValidationError
from real import real

from organiser.documents.catalogue.badges import DOCUMENT
from organiser.documents.export import made
from organiser.documents.label_sheets import label_sheets
from organiser.errors import Mistyped
from organiser.i18n import Language
from organiser.model import Constituency, Event, Participant, Role, Status, Workshop

MM_PT = 72 / 25.4
HERMA = "herma-4412"
USUAL = ("herma-4412", "durable-1445", "avery-l7419", "avery-l7418", "avery-5395", "avery-5390")

EVENT = Event(
    id=1,
    title="Social and Solidarity Economy Academy",
    title_by_language={"ar": "أكاديمية الاقتصاد الاجتماعي والتضامني"},
    first_day=date(2025, 12, 10),
    last_day=date(2025, 12, 11),
)
CONSTITUENCIES = {
    1: Constituency(id=1, name="Governments", colour="#12305C", position=2),
    2: Constituency(
        id=2, name="Workers", name_by_language={"fr": "Travailleurs"}, colour="#E9C46A", position=1
    ),
}
PEOPLE = (
    {"given_names": "Awa", "family_name": "Diop", "country": "SN", "email": "awa@example.org"},
    {
        "given_names": "Minseo",
        "family_name": "Kim",
        "family_name_first": True,
        "native_name": "김민서",
        "country": "KR",
        "role": Role.SPEAKER,
    },
    {
        "given_names": "Layla",
        "family_name": "Al-Haddad",
        "native_name": "ليلى الحداد",
        "country": "JO",
        "organisation": "Jordan Chamber of Industry",
    },
    {"given_names": "محمد الأمين", "family_name": "ولد الشيخ", "country": "MR"},
    {"given_names": "José María", "family_name": "Łęcki-Muñoz", "country": "EC"},
    {"given_names": "සුමේධ", "family_name": "විජේසිංහ", "country": "LK"},
    {"given_names": "สมชาย", "family_name": "วงศ์สวัสดิ์", "country": "TH"},
    {"given_names": "伟", "family_name": "欧阳", "family_name_first": True, "country": "CN"},
    {"given_names": "Thabo", "body": "African Union", "organisation": "African Union"},
    {
        "given_names": "Marie-Thérèse",
        "family_name": "Vandenbroucke",
        "country": "BE",
        "organisation": "Concertation des organisations représentatives de l’économie sociale",
        "email": "mt@example.org",
    },
    {"given_names": "Thị Hồng", "family_name": "Nguyễn", "family_name_first": True},
    {"given_names": "கலைவாணி", "family_name": "சுப்ரமணியம்", "organisation": "O'Neill & Söhne; Ltd"},
)


def workshop(people=PEOPLE, event=EVENT):
    """`people` are fields, by which participants 1, 2, 3 … are made."""
    rows = {
        key: Participant(
            **{
                "id": key,
                "uuid": f"00000000-0000-4000-8000-{key:012d}",
                "constituency_id": 1 + key % 2,
                "status": Status.CONFIRMED,
                **fields,
            }
        )
        for key, fields in enumerate(people, 1)
    }
    return Workshop({Event: {1: event}, Constituency: CONSTITUENCIES, Participant: rows})


def printed(found, language="en", **values):
    request = DOCUMENT.request(
        Language(language), {key.replace("_", "-"): value for key, value in values.items()}
    )
    return made(DOCUMENT, found, request)


def squashed(text):
    """Without spaces, and without hyphens, which pdfium takes for hyphenation at a line's end."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]+", "", normalize("NFC", text))


def pages_of(content):
    return list(pypdfium2.PdfDocument(BytesIO(content)))


def read(content):
    """Return the text of each page, squashed."""
    return [squashed(page.get_textpage().get_text_range()) for page in pages_of(content)]


def characters(page):
    """Yield the place of each character with its box: left, bottom, right, top in points."""
    textpage = page.get_textpage()
    for place in range(textpage.count_chars()):
        box = textpage.get_charbox(place)
        if box[2] > box[0] and box[3] > box[1]:
            yield place, box


def over_an_edge(content, sheet, air_mm=0.5):
    """Return the characters, by place, whose ink is nearer than `air_mm` to their label's edge."""
    found = []
    labels = [sheet.place(number) for number in range(sheet.labels)]
    for page in pages_of(content):
        for character, (left, bottom, right, top) in characters(page):
            box = (
                left / MM_PT,
                sheet.height_mm - top / MM_PT,
                right / MM_PT,
                sheet.height_mm - bottom / MM_PT,
            )
            if not any(is_within(box, label, sheet, air_mm) for label in labels):
                found.append((character, box))
    return found


def is_within(box, label, sheet, air_mm):
    left, top, right, bottom = box
    return (
        left >= label.left_mm + air_mm
        and top >= label.top_mm + sheet.fold_mm
        and right <= label.left_mm + sheet.label_width_mm - air_mm
        and bottom <= label.top_mm + sheet.label_height_mm - air_mm
    )


def test_every_badge_says_name_organisation_and_country():
    content, report = printed(workshop())

    text = "".join(read(content))
    assert report.pages == 2
    for fields in PEOPLE:
        for field in ("given_names", "family_name", "native_name", "organisation"):
            assert squashed(fields.get(field, "")) in text
    assert squashed("Republic of Korea") in text
    assert text.count(squashed("African Union")) == 1
    assert text.count("Governments") + text.count("Workers") == len(PEOPLE)
    assert text.count("Speaker") == 1


@pytest.mark.parametrize("stock", USUAL)
def test_names_of_usual_length_are_set_in_24_points_or_more_on_usual_stocks(stock):
    content, report = printed(workshop(), stock=stock)

    assert report.warnings == []
    assert over_an_edge(content, label_sheets()[stock]) == []


def sizes_of(content, *texts):
    """Return the size in points in which each text begins."""
    textpage = pages_of(content)[0].get_textpage()
    places = [textpage.search(text).get_next()[0] for text in texts]
    return [pypdfium2.raw.FPDFText_GetFontSize(textpage, place) for place in places]


@pytest.mark.parametrize("stock", [*USUAL, "a4-4up-a6"])
def test_a_name_in_two_scripts_leaves_organisation_and_country_their_size(stock):
    person = {
        "given_names": "Aichetou",
        "family_name": "Papadaki",
        "native_name": "Παπαδάκη",
        "organisation": "Ministry of Employment and Vocational Training",
        "country": "GR",
    }
    title = "Advancing social justice through the social and solidarity economy"
    long = EVENT.model_copy(update={"title": title, "code": "A9010469"})
    content, report = printed(workshop([person], long), stock=stock)

    name, native, organisation, country = sizes_of(
        content, "Aichetou", "Παπαδάκη", "Ministry", "Greece"
    )
    assert report.warnings == []
    assert name >= 24
    assert (native >= 11, organisation >= 8, country >= 8.5) == (True, True, True)


@pytest.mark.parametrize(
    ("stock", "title", "said"),
    [
        (HERMA, "Academy", "Academy · 10–11 December 2025"),
        (HERMA, "Social Economy and Decent Work", "Social Economy and Decent Work10–11"),
        (HERMA, "Social and solidarity economy " * 3, "A1 · 10–11 December 2025"),
        ("a4-4up-a6", "Social and solidarity economy " * 2, "economy10–11 December 2025"),
    ],
)
def test_the_code_of_the_event_stands_for_a_title_that_is_too_long(stock, title, said):
    event = EVENT.model_copy(update={"title": title, "code": "A1"})
    content, report = printed(workshop(PEOPLE[:1], event), stock=stock)

    assert squashed(said) in read(content)[0]
    assert report.warnings == []


def test_a_title_without_a_code_is_shortened_only_with_a_word_about_it():
    event = EVENT.model_copy(update={"title": "Social and solidarity economy " * 3})
    content, report = printed(workshop(PEOPLE[:1], event))

    assert "…" in read(content)[0]
    assert "was shortened" in str(report.warnings[0])


@pytest.mark.parametrize("stock", label_sheets())
def test_nothing_is_drawn_over_the_edge_of_any_label(stock):
    content, _ = printed(workshop(), "fr", stock=stock)

    assert over_an_edge(content, label_sheets()[stock]) == []


@pytest.mark.parametrize(
    "name",
    [
        "Wickramasinghe Mudiyanselage Sunethra Bandaranaike-Ratwatte",
        "محمد عبد الرحمن بن عبد العزيز آل الشيخ الحسيني الهاشمي القرشي",
        "วิชิตสุนทรพิพัฒน์ ณ อยุธยา ประเสริฐวงศ์สวัสดิ์กุลไพศาล",
    ],
)
def test_a_name_of_more_than_fifty_letters_is_whole_and_reported(name):
    content, report = printed(workshop([{"given_names": name, "country": "LK"}]))

    assert squashed(name) in read(content)[0]
    assert over_an_edge(content, label_sheets()[HERMA]) == []
    (warning,) = map(str, report.warnings)
    assert warning.startswith(f"The badge for {name} does not fit on HERMA 4412")
    assert "Give a shorter badge name on the People page, or choose a larger badge." in warning


def test_an_endless_name_is_shortened_only_with_a_word_about_it():
    content, report = printed(workshop([{"given_names": "Maximilian " * 60}]))

    assert "…" in read(content)[0]
    assert over_an_edge(content, label_sheets()[HERMA]) == []
    assert "was shortened" in str(report.warnings[0])


@pytest.mark.parametrize("stock", [*USUAL, "avery-l7413", "avery-l7418", "avery-5371"])
def test_a_long_name_in_two_scripts_has_24_points_on_usual_stocks(stock):
    """Its second script takes two lines, and the line about the event gives way."""
    person = {
        "given_names": "Chathurika",
        "family_name": "Wickramasinghe-Bandaranaike",
        "badge_name": "Chathurika Wickramasinghe",
        "native_name": "චතුරිකා වික්‍රමසිංහ-බණ්ඩාරනායක",
        "organisation": "Institute of Cooperative Studies",
        "country": "LK",
        "constituency_id": 1,
    }
    content, report = printed(workshop([person]), stock=stock)

    assert report.warnings == []
    assert sizes_of(content, "Chathurika")[0] >= 24
    assert over_an_edge(content, label_sheets()[stock]) == []


def test_a_long_organisation_that_makes_the_name_small_is_named_in_the_warning():
    person = {
        "given_names": "Maria Antonietta",
        "family_name": "Quintanilla y Arrizabalaga",
        "native_name": "Μαρία Αντωνιέτα",
        "organisation": "Union of agricultural and consumer cooperatives of the islands",
        "country": "GR",
    }
    _, report = printed(workshop([person]))
    (sentence,) = map(str, report.warnings)
    assert sentence.startswith("The organisation of Maria Antonietta Quintanilla y Arrizabalaga")
    assert "leaves room for a name of" in sentence
    assert "Give a shorter organisation" in sentence

    _, report = printed(workshop([{**person, "organisation": ""}]))
    assert report.warnings == []


def test_an_endless_organisation_is_shortened_only_with_a_word_about_it():
    person = {"given_names": "Awa", "organisation": "Union of cooperatives " * 40}
    content, report = printed(workshop([person]))

    assert over_an_edge(content, label_sheets()[HERMA]) == []
    assert "The organisation of Awa is too long" in str(report.warnings[0])


def test_the_badge_name_stands_in_the_place_of_the_name():
    people = [{"given_names": "Maria Assunta", "family_name": "Rossi", "badge_name": "Mia Rossi"}]

    (text,) = read(printed(workshop(people))[0])

    assert ("MiaRossi" in text, "Assunta" in text) == (True, False)


@pytest.mark.parametrize("status", [Status.DECLINED, Status.CANCELLED])
def test_who_does_not_come_has_no_badge(status):
    people = [{"given_names": "Awa"}, {"given_names": "Thabo", "status": status}]

    content, _ = printed(workshop(people), people="1, 2")

    assert ["Awa" in read(content)[0], "Thabo" in read(content)[0]] == [True, False]


def test_only_those_who_confirmed_have_badges_if_wanted():
    people = [{"given_names": "Awa"}, {"given_names": "Thabo", "status": Status.NOMINATED}]

    content, _ = printed(workshop(people), who="confirmed")

    assert ["Awa" in read(content)[0], "Thabo" in read(content)[0]] == [True, False]


def order_of(content, *names):
    text = "".join(read(content))
    return sorted(names, key=text.index)


def test_badges_come_in_the_order_wanted():
    people = [
        {"family_name": "Abebe", "country": "US"},
        {"family_name": "Costa", "country": "FR"},
        {"family_name": "Bruni", "country": "IT"},
    ]
    found, names = workshop(people), ("Abebe", "Bruni", "Costa")

    assert order_of(printed(found)[0], *names) == ["Abebe", "Bruni", "Costa"]
    assert order_of(printed(found, order="country")[0], *names) == ["Costa", "Bruni", "Abebe"]
    by_constituency = printed(found, order="constituency")[0]
    assert order_of(by_constituency, *names) == ["Abebe", "Bruni", "Costa"]


@pytest.mark.parametrize("name", ["Workers", "travailleurs", "2"])
def test_one_constituency_may_be_printed_alone(name):
    (text,) = read(printed(workshop(), constituency=name)[0])

    assert ("Awa" in text, "Minseo" in text) == (True, False)


def test_chosen_people_are_named_by_number_or_uuid():
    content, report = printed(workshop(), people="2;00000000-0000-4000-8000-000000000003")

    (text,) = read(content)
    assert (report.pages, "Minseo" in text, "Layla" in text, "Awa" in text) == (
        1,
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"people": "1, 999"}, "no person with the number “999”"),
        ({"people": "Awa"}, "no person"),
        ({"constituency": "Pirates"}, "no constituency “Pirates”"),
        ({"offset_x": "left"}, "no number for “offset-x”"),
        ({"offset_y": "31"}, "from -30 to 30"),
        ({"scale_x": "nan"}, "from 90 to 110"),
        ({"start": 11}, "no label 11"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(values, what):
    with pytest.raises(Mistyped, match=what):
        printed(workshop(), **values)


def places_of(content, text):
    """Return left and top, in millimetres from the upper left corner, of the first letter."""
    page = pages_of(content)[0]
    textpage = page.get_textpage()
    found = textpage.search(text).get_next()
    left, _, _, top = textpage.get_charbox(found[0])
    return left / MM_PT, (page.get_height() - top) / MM_PT


def test_printing_starts_at_the_first_free_label():
    one = workshop([{"given_names": "Awa"}])

    left, top = places_of(printed(one)[0], "Awa")
    later_left, later_top = places_of(printed(one, start=4)[0], "Awa")

    assert (later_left - left, later_top - top) == pytest.approx((95, 55), abs=0.01)


def test_a_printer_that_is_off_is_put_right():
    one = workshop([{"given_names": "Awa"}])

    left, top = places_of(printed(one)[0], "Awa")
    moved = places_of(printed(one, offset_x="1.5", offset_y="−0,5")[0], "Awa")
    scaled = places_of(printed(one, scale_x="101", scale_y="99")[0], "Awa")

    assert moved == pytest.approx((left + 1.5, top - 0.5), abs=0.01)
    assert scaled == pytest.approx((left * 1.01, top * 0.99), abs=0.01)


def test_each_badge_may_speak_the_language_of_its_wearer():
    people = [
        {"given_names": "Awa", "country": "DE", "languages": ["fr", "en"]},
        {"given_names": "Thabo", "country": "DE", "languages": ["zu"]},
    ]

    (text,) = read(printed(workshop(people), badge_language="own")[0])

    assert ("Allemagne" in text, "Germany" in text, "Travailleurs" in text) == (True, True, True)


def test_an_arabic_badge_is_mirrored_as_a_whole():
    one = workshop([{"given_names": "Awa", "country": "SN"}])
    english, arabic = printed(one)[0], printed(one, "ar")[0]

    left = min(box[0] for _, box in characters(pages_of(english)[0]))
    right = max(box[2] for _, box in characters(pages_of(arabic)[0]))
    assert left / MM_PT - 17.5 == pytest.approx(17.5 + 80 - right / MM_PT, abs=0.4)
    assert code_centre(english) == pytest.approx(2 * 57.5 - code_centre(arabic), abs=0.4)


def code_centre(content):
    (code,) = zxingcpp.read_barcodes(picture(content))
    corners = [code.position.top_left.x, code.position.bottom_right.x]
    return sum(corners) / 2 / 150 * 25.4


def picture(content, page=0, dpi=150):
    return pages_of(content)[page].render(scale=dpi / 72).to_pil().convert("L")


def test_every_code_is_read_from_a_picture_of_150_dpi():
    found = workshop()
    content, _ = printed(found)

    codes = [code for page in (0, 1) for code in zxingcpp.read_barcodes(picture(content, page))]

    assert len(codes) == len(PEOPLE)
    said = "\n".join(code.text for code in codes)
    for person in found.participants.values():
        assert f"FN:{person.full_name}\r\n" in said


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg (zbar-tools) is not installed")
@pytest.mark.parametrize("stock", [HERMA, "avery-3490", "avery-4784", "herma-9642", "a4-8up-a7"])
def test_every_code_is_read_by_a_reader_of_another_house(stock, tmp_path):
    """Each badge alone, as a person holds it: of a sheet full of codes zbar misses one or two."""
    sheet, people = label_sheets()[stock], workshop().people()
    content, report = printed(workshop(), stock=stock)
    pages = [picture(content, page) for page in range(report.pages)]
    files = []
    for number, place in enumerate(islice(sheet.places(1), len(people))):
        left, top = place.left_mm, place.top_mm
        edges = (left, top, left + sheet.label_width_mm, top + sheet.label_height_mm)
        files.append(tmp_path / f"{number}.png")
        pages[place.page].crop([round(mm / 25.4 * 150) for mm in edges]).save(files[-1])

    command = ["zbarimg", "--quiet", "--raw", *files]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()

    assert said.count("BEGIN:VCARD") == len(PEOPLE)
    assert all(f"FN:{person.full_name}\r\n" in said for person in people)


def test_badges_without_codes_use_the_whole_width():
    content, _ = printed(workshop(), qr=False)

    assert zxingcpp.read_barcodes(picture(content)) == []
    assert over_an_edge(content, label_sheets()[HERMA]) == []


def test_marks_and_outlines_are_drawn_beside_the_words():
    plain = printed(workshop())[0]
    marked = printed(workshop(), cut_marks=True, outlines=True)[0]

    assert read(marked) == read(plain)
    assert picture(marked).tobytes() != picture(plain).tobytes()


@pytest.mark.parametrize("stock", label_sheets())
def test_a_test_sheet_numbers_every_label(stock):
    content, report = printed(workshop(), stock=stock, test_sheet=True)

    (text,) = read(content)
    assert (report.pages, str(label_sheets()[stock].labels) in text) == (1, True)
    assert "Printat100%" in text


def test_a_blank_event_says_that_there_is_nobody():
    content, report = printed(workshop([]))

    assert report.pages == 1
    assert squashed("There is nobody to print a badge for.") in read(content)[0]


def test_somebody_without_a_name_is_reported():
    _, report = printed(workshop([{"organisation": "Legacoop"}]))

    assert "There is a badge without a name (Legacoop)" in str(report.warnings[0])


def test_the_same_people_give_the_same_bytes():
    assert printed(workshop())[0] == printed(workshop())[0]


def test_two_thousand_strangers_have_whole_names_inside_their_badges():
    with real("people/unfccc_inc1-4.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))[::6]
    people = [
        {
            "given_names": row["Person_Name"].rpartition(" ")[0],
            "family_name": row["Person_Name"].rpartition(" ")[2],
            "organisation": row["Affiliation"].replace("NA", ""),
            "body": row["Delegation"],
        }
        for row in rows
    ]
    content, report = printed(workshop(people))

    text = "".join(read(content))
    missing = [
        person for person in people for field in person.values() if squashed(field) not in text
    ]
    assert missing == []
    assert over_an_edge(content, label_sheets()[HERMA]) == []
    assert not any("shortened" in str(warning) for warning in report.warnings)


def test_names_of_eighteen_parliaments_are_whole_and_inside():
    people = []
    for source in sorted(real("people/everypolitician").glob("*.csv")):
        with source.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))[::12]
        people += [{"given_names": row["name"], "organisation": row["group"]} for row in rows]
    content, _ = printed(workshop(people))

    text = "".join(read(content))
    assert [one for one in people if squashed(one["given_names"]) not in text] == []
    assert over_an_edge(content, label_sheets()[HERMA]) == []


def test_no_naughty_string_stops_the_printer():
    (source,) = real("standards/blns").rglob("blns.json")
    people = []
    for text in json.loads(source.read_text("utf-8")):
        fields = {"given_names": text, "organisation": text, "native_name": text}
        try:
            workshop([fields])
        except ValidationError:
            continue
        people.append(fields)
    content, report = printed(workshop(people))

    read_back = "".join(read(content))
    said = " ".join(str(warning) for warning in report.warnings)
    lost = [
        text
        for text in (fields["given_names"] for fields in people)
        if squashed(text) not in read_back and text.strip() and text not in said
    ]
    assert len(people) > 500
    assert len(lost) <= 15  # characters that show nothing: joiners, marks of direction
