import csv

import pytest
from babel import Locale
from reading_back import share_read_back
from real import real

# fmt: off
LEFT_TO_RIGHT = [
    "hi", "bn", "ta", "te", "kn", "ml", "gu", "pa", "or", "si", "th", "lo", "km",
    "my", "am", "hy", "ka", "el", "ru", "zh", "ja", "ko", "vi",
]
# fmt: on


def everybody():
    names = set()
    for file in sorted(real("people/everypolitician").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows):
                names |= {row["name"], row["sort_name"]}
    return sorted(names - {""})


def countries(language):
    return sorted(set(Locale.parse(language).territories.values()))


def test_every_person_comes_back_from_the_page_as_she_was_written():
    share, wrong = share_read_back(everybody())

    assert wrong == []
    assert share == 1


@pytest.mark.parametrize("language", LEFT_TO_RIGHT)
def test_names_in_scripts_from_left_to_right_come_back(language):
    share, wrong = share_read_back(countries(language)[::6])

    assert share >= 0.99, wrong


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "he"])
def test_names_in_scripts_from_right_to_left_come_back(language):
    share, wrong = share_read_back(countries(language)[::4])

    assert share >= 0.95, wrong


def test_names_with_vowels_and_joiners_from_right_to_left_come_back():
    names = ["مُحَمَّد عَبْدُ ٱللَّٰه", "جزیرهٔ بووه", "هنگ\u200cکنگ", "בְּרֵאשִׁית", "لا إله", "الإسلام"]

    share, wrong = share_read_back(names)

    assert share == 1, wrong
