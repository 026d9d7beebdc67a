"""What can be wrong with a workshop: one rule per file in `catalogue/`.

May import: planning, store, model, i18n and below. A rule changes nothing and knows neither screen
nor paper; what would set a finding right it says as plain values (`Remedy`), and
`actions.remedies` makes a step of them.

To add one: a file in `catalogue/` whose docstring is the rule and whose constant is RULE. It says
for each of what it is looked at (session, room, person, visit, host, bus, equipment, day, or the
whole workshop) and finds by a `Ledger`. It is then run by `organiser check`, by the Checks page
and by the parametrised tests, which want tests of its own too.

After a change only what it touches is looked at again, so a rule may read, beside its own thing,
what `reach.py` passes on and nothing else; `tests/rules/test_incremental.py` finds what does not.

    rule.py       what a rule, a finding and a remedy are
    check.py      runs them: `Checker.look(workshop)` for any workshop after any other
    ledger.py     what all rules need, put in order once: who and what is taken when
    joins.py, making.py, spans.py, timelines.py, days.py, everybody.py     its parts
    reach.py      what a change reaches
    wording.py    parts of sentences: "A, B, C and 14 more"
    free_rooms.py, shifting.py, interpretation.py, places_on_visits.py    where remedies come from

Intervals are half open: who ends at 10.00 does not meet who begins at 10.00. Times are local; what
lasts through a change of the clock is for `clock_change`. A rule found wrong on real data is worse
than none: test both sides of every boundary. No floods: what is alike beyond a handful is one
finding ("and 14 more"), and what a workshop never writes down (chairs, confirmations, channels) is
not missing.

A finding is accepted under the rows that it is about: once they or their number change, it is
another finding and is shown again.
"""
