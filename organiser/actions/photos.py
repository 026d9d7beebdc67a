"""The photograph of a person: set, replaced, taken away."""

from __future__ import annotations

from organiser.i18n import message
from organiser.model import Participant, Picture
from organiser.store import Action, Transaction

WIDTH_MM, HEIGHT_MM = 35, 45
"""The size of a photograph for a pass, to which every picture is cut."""


def set_photo(person: Participant, jpeg: bytes) -> Action:
    """Keep `jpeg`, a whole file, as the photograph of `person`, in the place of any before."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Participant, person.key)
        picture = transaction.get(Picture, row.photo_id) if row.photo_id else None
        if picture is not None:
            picture.content, picture.media_type = jpeg, "image/jpeg"
            return
        picture = Picture(name=person.full_name, media_type="image/jpeg", content=jpeg)
        transaction.add(picture)
        transaction.flush()
        row.photo_id = picture.id

    return Action(message("Set photograph of {person}", person=person.full_name), change)


def remove_photo(person: Participant) -> Action:
    """Take the photograph of `person` out of the file."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Participant, person.key)
        picture = transaction.get(Picture, row.photo_id) if row.photo_id else None
        row.photo_id = None
        transaction.flush()
        if picture is not None:
            transaction.remove(picture)

    return Action(message("Remove photograph of {person}", person=person.full_name), change)
