"""Blocks go to spreadsheets and come back as they were."""

import csv
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organiser.desktop.clipboard import as_html, as_text, block_of

TEXTS = st.text(
    st.one_of(
        st.sampled_from("\t\n\"'=+-@ ,;0aé日"),
        st.characters(exclude_categories=("Cs",), exclude_characters="\r"),
    ),
    max_size=6,
)
BLOCKS = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=1, max_size=4)
)


class Cells(HTMLParser):
    """The texts of the cells of a table."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.tags = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 -- HTMLParser's
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data):
        self.rows[-1][-1] += data


@settings(max_examples=150, deadline=None)
@given(BLOCKS)
def test_any_block_comes_back_as_it_was(block):
    text = as_text(block)

    assert block_of(text) == block
    cells = [cell for row in csv.reader(StringIO(text, newline=""), delimiter="\t") for cell in row]
    assert not any(cell.startswith(("=", "@")) for cell in cells)
    html = Cells(as_html(block))
    assert html.tags <= {"meta", "table", "tr", "td", "br"}
    assert html.rows == block


OTHERS = [
    ("", []),
    ("a", [["a"]]),
    ("a\r\n", [["a"]]),
    ("a\tb\r\nc\r\n", [["a", "b"], ["c", ""]]),
    ('"a\nb"\tc\r\n', [["a\nb", "c"]]),
    ('"a\r\nb"\tc\r\n', [["a\nb", "c"]]),
    ('"""q"""\r\n', [['"q"']]),
    ('say "hi"\tx\r\n', [['say "hi"', "x"]]),
    ('5" pipe\r\nsix\r\n', [['5" pipe'], ["six"]]),
    ('"not closed\tb\r\nc\td\r\n', [['"not closed', "b"], ["c", "d"]]),
    ("'=1+1\r\n", [["=1+1"]]),
    ("'tis\r\n", [["'tis"]]),
    ("+39 011 693\r\n", [["+39 011 693"]]),
]


@pytest.mark.parametrize(("text", "block"), OTHERS)
def test_what_other_programs_copy_is_read_as_they_mean_it(text, block):
    assert block_of(text) == block
