import json
from io import BytesIO

import pytest
from names_of_scripts import NAMES
from real import real

from organiser.i18n import Language
from organiser.typography import Style, TooLong, Typesetter
from organiser.typography.shaping import Shaper, clean


@pytest.fixture(scope="module")
def setter():
    return Typesetter((), "en")


def written(line):
    """Return the operators that draw `line`."""
    return line.before + line.after


def glyphs(line):
    return [
        part.glyph
        for run in line.shape.runs
        for cluster in run.encoding.meanings(run.codes).values()
        for part in cluster.parts
    ]


@pytest.mark.parametrize("name", [name for _, name in NAMES])
@pytest.mark.parametrize("weight", [400, 700])
def test_no_name_shows_a_box(setter, name, weight):
    line = setter.line(name, Style(12, weight))

    assert line.missing == ""
    assert 0 not in glyphs(line)
    assert line.width_pt > 0


def test_characters_that_no_typeface_has_are_reported(setter):
    line = setter.line("Ali ᏣᎳᎩ ok", Style(12))

    assert line.missing == "ᏣᎳᎩ"
    assert 0 not in glyphs(line)


def test_a_decorated_letter_is_shown_as_the_letter(setter):
    assert setter.line("𝓐nna", Style(12)).missing == ""
    assert setter.line("𝓐nna", Style(12)).width_pt == setter.line("Anna", Style(12)).width_pt


def test_the_country_of_a_person_chooses_her_han_typeface(setter):
    faces = {
        country: setter.line("直", Style(12, country=country)).shape.runs[0].encoding.face.typeface
        for country in ("JP", "KR", "TW", "HK", "CN", "", "MY")
    }

    assert faces == {
        "JP": "NotoSansJP",
        "KR": "NotoSansKR",
        "TW": "NotoSansTC",
        "HK": "NotoSansTC",
        "CN": "NotoSansSC",
        "": "NotoSansSC",
        "MY": "NotoSansSC",
    }


def test_kana_and_hangul_choose_the_han_beside_them(setter):
    assert "NotoSansJP" in written(setter.line("直 さくら", Style(12)))
    assert "NotoSansKR" in written(setter.line("直 김", Style(12)))


def test_bolder_text_is_wider(setter):
    for _, name in NAMES:
        light, bold = setter.line(name, Style(12)), setter.line(name, Style(12, 700))
        assert bold.width_pt >= light.width_pt


@pytest.mark.parametrize("direction", ["auto", "ltr", "rtl"])
def test_no_string_is_too_naughty(direction):
    strings = json.loads(real("standards/blns/blns.json").read_text("utf-8"))
    setter = Typesetter(strings, "ar")
    canvas = setter.canvas(BytesIO(), (595, 842), title="Naughty")
    for text in [*strings, "\ud800", "\x00", "a\x1bb"]:
        line = setter.line(text, Style(9, country="JP"), direction=direction)
        assert 0 not in glyphs(line)
        setter.draw(canvas, line, 20, 400, "right")
        setter.draw_block(canvas, setter.block(text, Style(9), 200, direction=direction), 20, 700)
        try:
            block = setter.fit(text, Style(20), 150, 60, smallest_pt=6, direction=direction)
        except TooLong:
            continue
        assert block.width_pt <= 150 + 1e-6
        assert block.height_pt <= 60 + 1e-6

    canvas.save()


def test_simple_text_is_the_same_by_the_short_cut():
    shaper, names = Shaper("en"), [name for _, name in NAMES]
    for name in [*names, "AVATAR Ty’s Työ—fi", "L’Été à Gênes: 10,5 %", "Đorđe & Łukasz"]:
        text = clean(name)
        short = shaper.shape(text, 500, "", 0)
        long = shaper._shaped(text, 500, "", 0)
        assert (short.width, short.ascent, short.descent) == (long.width, long.ascent, long.descent)
        assert [run.codes for run in short.runs] == [run.codes for run in long.runs]


def test_the_direction_of_a_line_follows_its_text_its_page_or_the_order():
    arabic = Typesetter((), Language("ar"))

    assert arabic.line("ILO", Style(9)).right_to_left is False
    assert arabic.line("12:30", Style(9)).right_to_left is True
    assert arabic.line("ILO", Style(9), direction="rtl").right_to_left is True
    assert arabic.line("محمد", Style(9), direction="ltr").right_to_left is False


def test_latin_in_an_arabic_line_stands_left_of_what_came_before(setter):
    line = setter.line("محمد ILO.", Style(9), direction="rtl")

    shown = [
        "".join(cluster.text for cluster in run.encoding.meanings(run.codes).values())
        for run in line.shape.runs
    ]
    assert set(shown[0]) == {"."}
    assert set("ILO") <= set(shown[1])


def drawn_at(setter, block, align, width_pt):
    canvas = setter.canvas(BytesIO(), (500, 500), title="")
    setter.draw_block(canvas, block, 100, 400, align, width_pt)
    before = block.lines[0].before
    return float(canvas._code[-1].removeprefix(before).split()[0])


def test_start_is_where_reading_starts(setter):
    latin, arabic = setter.block("Ana", Style(10), 200), setter.block("محمد", Style(10), 200)

    assert drawn_at(setter, latin, "start", 200) == 100
    assert drawn_at(setter, latin, "end", 200) == pytest.approx(300 - latin.width_pt, abs=0.01)
    assert drawn_at(setter, arabic, "start", 200) == pytest.approx(300 - arabic.width_pt, abs=0.01)
    assert drawn_at(setter, arabic, "end", 200) == 100
    assert drawn_at(setter, latin, "centre", 200) == pytest.approx(
        200 - latin.width_pt / 2, abs=0.01
    )
