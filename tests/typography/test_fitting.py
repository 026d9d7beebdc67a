import pytest

from organiser.typography import Style, TooLong, Typesetter

BADGE = Style(36, 600)


@pytest.fixture(scope="module")
def setter():
    return Typesetter((), "en")


def test_a_short_name_has_its_full_size_on_one_line(setter):
    block = setter.fit("Ana Ruiz", BADGE, 220, 100, smallest_pt=24)

    assert [line.text for line in block.lines] == ["Ana Ruiz"]
    assert block.size_pt == 36


def test_a_long_name_is_broken_at_its_spaces_and_made_smaller(setter):
    block = setter.fit("María del Carmen Rodríguez González", BADGE, 220, 100, smallest_pt=12)

    assert [line.text for line in block.lines] == ["María del Carmen", "Rodríguez González"]
    assert block.width_pt <= 220
    assert block.height_pt <= 100


def test_a_hyphen_is_used_where_that_makes_a_name_much_larger(setter):
    name = "Wickramasinghe-Bandaranaike"

    block = setter.fit(name, BADGE, 220, 100, smallest_pt=12)

    assert [line.text for line in block.lines] == ["Wickramasinghe-", "Bandaranaike"]


def test_a_name_is_never_broken_inside_a_word_but_refused(setter):
    with pytest.raises(TooLong) as refusal:
        setter.fit("Donaudampfschifffahrtsgesellschaft", BADGE, 220, 100, smallest_pt=24)

    assert str(refusal.value) == (
        "“Donaudampfschifffahrtsgesellschaft” does not fit at 24 points or more. "
        "Give a shorter text, or more room."
    )


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Hương Giang", "အောင်ဆန်းစုကြည်", "مُحَمَّد عبد الله", "श्रीकृष्ण त्रिपाठी", "王小明"]
)
@pytest.mark.parametrize("height_pt", [20, 40, 90])
def test_the_ink_of_every_script_stays_inside_the_box(setter, name, height_pt):
    block = setter.fit(name, BADGE, 150, height_pt, smallest_pt=4)

    last = block.baselines_pt[-1] + block.lines[-1].descent_pt
    assert block.lines[0].ascent_pt <= block.baselines_pt[0] + 1e-9
    assert last <= height_pt + 1e-6
    assert block.width_pt <= 150 + 1e-6


def test_three_lines_are_used_where_they_may_be(setter):
    name = "Bernadette Wickramasinghe Papadopoulou-Georgiou"

    two = setter.fit(name, BADGE, 200, 150, smallest_pt=8)
    three = setter.fit(name, BADGE, 200, 150, smallest_pt=8, max_lines=3)

    assert len(three.lines) == 3
    assert three.size_pt > two.size_pt


def test_latin_lines_have_the_same_height_whatever_is_written(setter):
    lines = [setter.line(text, Style(10)) for text in ("xenon", "ÉMILE", "gypsy", "Žižek")]

    assert {(line.ascent_pt, line.descent_pt) for line in lines} == {(10.0, 2.5)}
