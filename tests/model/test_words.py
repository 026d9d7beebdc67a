from enum import StrEnum

import pytest

from organiser.i18n import LANGUAGES, Language
from organiser.model import words
from organiser.model.folding import folded

LISTS = {
    name: words_of
    for name, words_of in vars(words).items()
    if isinstance(words_of, dict) and isinstance(next(iter(words_of), None), StrEnum)
}


@pytest.mark.parametrize("name", LISTS)
def test_every_value_of_a_list_has_its_word(name):
    assert list(LISTS[name]) == list(type(next(iter(LISTS[name]))))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", [*LISTS, "LIST_HEADINGS", "DIETS", "YES_NO"])
def test_no_two_values_of_a_list_have_the_same_word(name, code):
    said = [folded(Language(code)(word)) for word in vars(words)[name].values()]

    assert sorted(said) == sorted(set(said))
