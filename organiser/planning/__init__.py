"""Thinking that needs no screen and no paper: who is bound to what, how long a way takes.

May import: model, i18n and below. Pure functions: a `Workshop` or plain values go in, plain values
come out; nothing is stored, drawn or asked.

To add one: a file named for its subject. What can be *wrong* is no matter of planning but a rule
(`rules/catalogue/`), which asks here.

- Intervals are half open, [starts, ends): who ends at 10.00 does not meet who begins at 10.00.
  One that ends before or when it begins holds no moment and meets nothing.
- Only sessions that people are bound to by name count as engagements. A session for everybody is
  an offer: whoever speaks in the next room is not in two places (`engagements.py`).
- Travel times are estimates from straight lines, always rounded up and always marked as estimates;
  what the coordinator typed or measured comes first (`travel.py`).
"""
