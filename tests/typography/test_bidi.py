from gzip import open as gzip_open

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st
from real import real

from organiser.typography import bidi

SAMPLE = 12
"""Every twelfth case of 91,707; all of them pass and take some seconds."""


def cases():
    with gzip_open(real("standards/BidiCharacterTest.txt.gz"), "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.strip().split(";")


def test_the_cases_of_the_unicode_consortium_come_out_right():
    wrong = []
    for codes, direction, paragraph, levels, order in list(cases())[::SAMPLE]:
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = (bidi.base_level(text) or 0) if direction == "2" else int(direction)
        found = bidi.levels(text, base)
        expected = [None if level == "x" else int(level) for level in levels.split()]
        if (base, found, bidi.visual_order(found)) != (
            int(paragraph),
            expected,
            [int(place) for place in order.split()],
        ):
            wrong.append(codes)

    assert wrong == []


LETTERS = "abc 12,.:-/+%$!אבגابت٠١٢\u0301\u064b王あ"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=LETTERS, max_size=20), st.sampled_from([0, 1]))
def test_lines_are_ordered_as_another_implementation_orders_them(text, base):
    found = bidi.levels(text, base)

    shown = "".join(text[place] for place in bidi.visual_order(found))

    assert shown == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "level"),
    [("abc", 0), ("123 אב", 1), ("123", None), ("\u2067אב\u2069 abc", 0), ("", None)],
)
def test_a_paragraph_goes_the_way_of_its_first_letter(text, level):
    assert bidi.base_level(text) == level


def test_what_goes_on_in_an_isolate_on_the_next_line_is_still_isolated():
    lines = bidi.carried(
        ["مدير \u2066Union,", "Development, Employers’", "Ltd\u2069، تونس", "وداعا"]
    )

    assert lines == [
        "مدير \u2066Union,",
        "\u2066Development, Employers’",
        "\u2066Ltd\u2069، تونس",
        "وداعا",
    ]
    shown = "".join(lines[1][place] for place in bidi.visual_order(bidi.levels(lines[1], 1)))
    assert shown.strip("\u2066") == "Development, Employers’"
