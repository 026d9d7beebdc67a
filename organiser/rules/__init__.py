"""What can be wrong with a workshop: one rule per file in `catalogue/`.

May import: planning, model, i18n and below. A rule takes a `Workshop` and yields findings; it
changes nothing and knows neither screen nor paper. `rule.py` says what a rule is, `check.py`
runs them all.

To add one: a file in `catalogue/` whose docstring is the rule and whose constant is RULE. It is
then run by `organiser check`, by the Checks page and by the parametrised tests.

Intervals are half open: who ends at 10.00 does not meet who begins at 10.00. A rule found wrong
on real data is worse than none: test both sides of every boundary.
"""
