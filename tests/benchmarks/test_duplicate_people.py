"""Who stands twice among 10,000 people, beside a fifth of them: it grows little faster than they.

    pytest tests/benchmarks/test_duplicate_people.py -s

Comparing everybody with everybody would take 25 times as long.
"""

from random import Random
from time import process_time

from organiser.importers.duplicates import PEOPLE, duplicates

AT_MOST = 15


def test_ten_thousand_people_take_no_more_than_a_few_times_what_a_fifth_of_them_take():
    people = crowd(10_000)
    few = dict(list(people.items())[:2_000])
    timed(people), timed(few)  # words are written in Latin letters once

    seconds, seconds_for_few = (min(timed(these) for _ in range(2)) for these in (people, few))

    print(f"\n10,000: {seconds:.2f} s, 2,000: {seconds_for_few:.2f} s")
    assert seconds < AT_MOST * seconds_for_few


def timed(records):
    began = process_time()
    duplicates(records, PEOPLE)
    return process_time() - began


def crowd(count):
    """Return people whose names repeat as they do: few given names, many family names."""
    random = Random(20_000)
    sounds = [a + b for a in ("b", "k", "r", "m", "t", "sh", "g", "v") for b in "aeiou"]
    given = ["".join(random.choices(sounds, k=2)) for _ in range(300)]
    family = ["".join(random.choices(sounds, k=3)) for _ in range(3_000)]
    return {
        key: {
            "given_names": random.choice(given),
            "family_name": random.choice(family),
            "organisation": random.choice(["Ministry of Labour", random.choice(family)]),
            "country": f"C{random.randrange(150)}",
            "email": f"{key}@example.org",
        }
        for key in range(count)
    }
