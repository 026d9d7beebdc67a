from datetime import datetime, timedelta

import pytest
from planned import DAY, Plan

from organiser.model import SessionKind
from organiser.rules.catalogue.outside_days import RULE


@pytest.mark.parametrize(
    ("starts", "ends", "found"),
    [
        (datetime(2025, 12, 10, 0, 0), datetime(2025, 12, 10, 1, 0), ""),
        (datetime(2025, 12, 9, 23, 59), datetime(2025, 12, 10, 1, 0), "1 day before"),
        (datetime(2025, 12, 11, 23, 0), datetime(2025, 12, 12, 0, 0), ""),
        (datetime(2025, 12, 11, 22, 0), datetime(2025, 12, 12, 6, 0), ""),
        (datetime(2025, 12, 11, 22, 0), datetime(2025, 12, 12, 6, 1), "1 day after"),
        (datetime(2025, 12, 12, 0, 0), datetime(2025, 12, 12, 1, 0), "1 day after"),
        (datetime(2025, 12, 14, 9, 0), datetime(2025, 12, 14, 10, 0), "3 days after"),
        (datetime(2025, 12, 1, 9, 0), datetime(2025, 12, 20, 10, 0), "9 days before"),
        (datetime(2025, 12, 10, 9, 0), datetime(2025, 12, 10, 8, 0), ""),
    ],
    ids=[
        "exact start",
        "partial before",
        "touching midnight",
        "into the night",
        "past the night",
        "day after",
        "apart",
        "containing",
        "backwards",
    ],
)
def test_a_session_belongs_to_the_days_of_the_event(starts, ends, found):
    plan = Plan()
    row = plan.session()
    row.starts, row.ends = starts, ends

    texts = plan.texts(RULE)

    assert len(texts) == bool(found)
    assert all(found in text for text in texts)


def test_the_sentence_names_both_days():
    plan = Plan()
    plan.session(day=DAY - timedelta(days=1))

    assert plan.texts(RULE) == [
        "“Opening” is on 9 Dec 2025, 1 day before the event begins (10 Dec 2025)."
    ]


def test_blockers_and_what_waits_in_the_tray_may_lie_anywhere():
    plan = Plan()
    plan.session(day=DAY - timedelta(days=9), kind=SessionKind.BLOCKER)
    plan.session(day=DAY - timedelta(days=9), scheduled=False)

    assert plan.found(RULE) == []
