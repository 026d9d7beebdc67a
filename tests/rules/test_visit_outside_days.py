from datetime import timedelta

import pytest
from planned import DAY, Plan, at

from organiser.rules.catalogue.visit_outside_days import RULE

LAST = DAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({}, False),
        ({"day": LAST}, False),
        ({"day": LAST + timedelta(days=1)}, True),
        ({"returns": at("03:00", LAST)}, False),
        ({"day": LAST, "returns": at("03:00", LAST + timedelta(days=1))}, False),
        ({"returns": at("12:30", LAST + timedelta(days=1))}, True),
        ({"departs": None, "returns": None, "day": DAY - timedelta(days=1)}, True),
    ],
    ids=["first day", "last day", "after", "night", "last night", "wrong day", "no times"],
)
def test_a_visit_counts_with_its_day_and_its_times(fields, late):
    plan = Plan()
    visit = plan.visit()
    for name, value in fields.items():
        setattr(visit, name, value)

    assert bool(plan.found(RULE)) == late
