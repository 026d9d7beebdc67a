from itertools import pairwise

import pytest

from organiser.typography import Style, Typesetter
from organiser.typography.breaking import Quality, chances
from organiser.typography.graphemes import boundaries

STYLE = Style(10)


@pytest.fixture(scope="module")
def setter():
    return Typesetter((), "en")


def pieces(text, worst=Quality.FAIR):
    places = [0, *(chance.place for chance in chances(text, worst)), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("social economy", ["social ", "economy"]),
        ("Bienvenue ! Merci", ["Bienvenue ! ", "Merci"]),
        ("dire « oui » ici", ["dire ", "« oui » ", "ici"]),
        ("Jean-Claude Wick", ["Jean-", "Claude ", "Wick"]),
        ("10–12 h", ["10–12 ", "h"]),
        ("− 5 -5 °C", ["− ", "5 ", "-5 ", "°C"]),
        ("and/or", ["and/", "or"]),
        ("no\u00a0break here", ["no\u00a0break ", "here"]),
        ("東京で、話し", ["東", "京", "で、", "話", "し"]),
        ("「社会」的", ["「社", "会」", "的"]),
        ("김민수 박사", ["김민수 ", "박사"]),
        ("a\u200bb", ["a\u200b", "b"]),
    ],
)
def test_lines_end_where_a_reader_expects_it(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text", ["श्री", "क्षि", "ண்", "เก่", "e\u0301", "👩‍👩‍👧", "🇮🇹", "각", "ශ්‍රී", "နိုင်"]
)
def test_what_reads_as_one_letter_stays_whole(text):
    assert len(boundaries(text)) == 2


def test_no_line_is_wider_than_its_column(setter):
    text = (
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "
        "社会連帯経済について กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ محمد عبد الرحمن"
    )

    block = setter.block(text, STYLE, 60)

    assert max(line.width_pt for line in block.lines) <= 60
    assert "".join(line.text for line in block.lines).replace(" ", "") == text.replace(" ", "")


def test_a_block_with_too_many_lines_says_that_it_is_cut(setter):
    text = "one two three four five six"

    assert setter.block(text, STYLE, 50, max_lines=2).cut
    assert not setter.block(text, STYLE, 500, max_lines=2).cut


def test_typed_line_breaks_are_kept(setter):
    block = setter.block("Viale Maestri\n\n10127 Torino", STYLE, 500)

    assert [line.text for line in block.lines] == ["Viale Maestri", "", "10127 Torino"]


def test_balanced_lines_are_about_equally_long(setter):
    text = "Ministry of Social Development and Human Security of the Republic"

    filled = setter.block(text, STYLE, 230)
    balanced = setter.block(text, STYLE, 230, balanced=True)

    assert len(filled.lines) == len(balanced.lines) == 2
    assert balanced.width_pt < filled.width_pt


def test_nothing_makes_no_lines(setter):
    block = setter.block("  ", STYLE, 100)

    assert (block.lines, block.height_pt, block.width_pt) == ((), 0, 0)
