"""Codes that stand twice, and titles that are not translated."""

import pytest
from planned import Plan

from organiser.model import SessionKind
from organiser.rules.catalogue import duplicate_code, text_missing


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (["1.1", "1.2"], 0),
        (["1.1", "1.1"], 1),
        (["a1", "A 1"], 1),
        (["", ""], 0),
        (["1.1", "1.1", "1.1"], 1),
        (["1.1", "1.10"], 0),
    ],
)
def test_a_code_names_one_session(codes, found):
    plan = Plan()
    for code in codes:
        plan.session(code=code, title=f"T{code}")

    assert len(plan.found(duplicate_code.RULE)) == found


def test_a_session_and_a_visit_may_have_the_same_code_but_not_two_visits():
    plan = Plan()
    plan.session(code="V1")
    plan.visit(code="V1", theme="Hubs")
    assert plan.found(duplicate_code.RULE) == []

    plan.visit(code="v1", theme="Farms")
    assert plan.texts(duplicate_code.RULE) == ["The code V1 stands for “Hubs” and “Farms”."]


@pytest.mark.parametrize("languages", [[], ["en"], ["en", "en"]])
def test_an_event_in_one_language_needs_no_translations(languages):
    plan = Plan()
    plan.event.languages = languages
    plan.session()

    assert plan.found(text_missing.RULE) == []


def test_each_language_is_named_with_what_is_missing_in_it():
    plan = Plan()
    plan.event.languages = ["en", "fr", "es"]
    plan.event.title_by_language = {"fr": "ESS", "es": "ESS"}
    plan.session(title_by_language={"fr": "Ouverture", "es": "Apertura"})
    plan.session(title="Panel", title_by_language={"fr": "Table ronde"})
    plan.session(title="Blocked", kind=SessionKind.BLOCKER)
    plan.visit(theme_by_language={"es": "Casas"})

    assert plan.texts(text_missing.RULE) == [
        "1 title is not there in Spanish: “Panel”.",
        "1 title is not there in French: “Hubs”.",
    ]


def test_titles_typed_in_another_than_the_first_language_are_not_asked_for_again():
    plan = Plan()
    plan.event.languages = ["en", "fr"]
    plan.event.title_by_language = {"en": "SSE"}
    plan.session(title="Ouverture", title_by_language={"en": "Opening"})
    assert plan.found(text_missing.RULE) == []

    plan.session(title="Table ronde")
    assert plan.texts(text_missing.RULE) == ["1 title is not there in English: “Table ronde”."]
