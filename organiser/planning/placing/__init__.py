"""Who goes on which visit of a day, from the rows of a workshop: the rules, the plan, the words.

    options      what the coordinator chooses: the day, the aim, which kinds of rules hold
    cause        why a rule is there: its kind, a sentence, and a clause for reasons
    limits       places, seats, hosts, language groups, leaders
    bars         who cannot go where: duties, flights, steps, languages
    company      together and apart, fixed places, the mix of each visit
    choosing     all of it: `Workshop` → `Choosing`, what there is to allocate
    proposal     the plan with its reasons, and what stands in the way of one
    words        how good a plan is, in words

`allocation.py` and its neighbours, one room up, know numbers only. Names stand here, in messages,
so that desktop, command line and the step that keeps the plan say the same.

- A person whom facts keep from every visit (a flight, a duty) is set aside and told, and is no
  contradiction.
- Leader and interpreter of a visit belong to it: they take a seat, never a place of a traveller.
- Of somebody whose languages nobody wrote down it is not said that they share none.
"""
