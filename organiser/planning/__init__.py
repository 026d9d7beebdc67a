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
- The order of stops is exact (`best_order.py` on `tours.py`): labels over sets of stops in plain
  Python, twelve stops in a tenth of a second; beyond a limit it says that nothing is proved.
- Who goes on which visit is an integer programme (`allocation.py`, rules in `placement_rules.py`)
  for HiGHS on one thread, in `programme.py` alone; imported inside functions, and never beside
  OR-Tools, which carries a HiGHS of its own. Goals come one after the other, each kept by the
  next; all at once, weighted, they are sketched first, because a single goal guides the solver
  badly. Language groups need no columns of their own: Hall's condition over sets of languages.
  What is too large is dived for (`diving.py`); a contradiction among a few people is seen without
  the solver (`local_conflict.py`).
- `placing/` makes all that of the rows of a workshop, with words; `stations.py` shows a visit as it
  goes, `visit_order.py` and `visits_in_turn.py` (on `rotation.py`) order its stops,
  `working_groups.py` says whom to mix.
- Groups are exact for up to 13 (`diversity.py`, dynamic programming over subsets), beyond that a
  repeatable search with a bound that is not tight. Rounds (`rounds.py`) repeat it.
- What a session would meet elsewhere (`collisions.py`, with `room_use.py` and `walking.py`) is made
  to be asked sixty times a second while a block is dragged; `free_time.py` and `repairs.py` ask it
  too. A day of the programme ends at 4 in the morning (`days.py`); `tightening.py` closes gaps,
  `lanes.py` says what stands beside what, `turns.py` when interpreters take over.
- Call-codes (`call_codes.py`) count number and letter up together, 1-A 2-B 3-C 1-D …: twelve in a
  row are all different, so every split is even to one person.
- Why something cannot be is told as an irreducible set (`conflict.py`), as values without words.
- A published programme (`published.py`) is what people were told: no blocked times, no tray, no
  notes of the team, and people by UUID only, so that nobody who is removed stays in it. What
  is different now (`programme_changes.py`) is told session by session, each way on its own.
"""
