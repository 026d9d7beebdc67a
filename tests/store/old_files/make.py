"""Write a workshop file of the present format beside this script, with a row of each kind.

Run once, before a format is released:

    PYTHONPATH=tests:tests/store python tests/store/old_files/make.py

The file then stays for ever: every later organiser must open it.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from anything import fields, keys_in
from turin import fill_turin, new_event

from organiser.i18n import message
from organiser.model import KINDS, Session
from organiser.store import Action, Transaction, WorkshopFile
from organiser.store.migrations import newest_format


def one_of_each(file: WorkshopFile) -> None:
    random = Random(1)
    for kind in KINDS:
        row = fields(random, kind, keys_in(file.workshop))

        def add(transaction: Transaction, kind=kind, row=row) -> None:
            transaction.add(kind(**row))

        file.do(Action(message("Add {kind}", kind=kind.__name__), add))


def main() -> None:
    path = Path(__file__).with_name(f"v{newest_format()}.organiser")
    with WorkshopFile.create(path, new_event(), fill_turin) as file:
        one_of_each(file)
        key = file.workshop.agenda()[0].key

        def rename(transaction: Transaction) -> None:
            transaction.get_one(Session, key).title = "Welcome"

        def remove(transaction: Transaction) -> None:
            transaction.remove(transaction.get_one(Session, key))

        file.do(Action(message("Rename “{title}”", title="Opening"), rename))
        file.do(Action(message("Remove “{title}”", title="Welcome"), remove))
        file.undo()
    print(path)


if __name__ == "__main__":
    main()
