"""The base of every stored class, and the column types they share."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeVar
from uuid import uuid4

from pydantic import StringConstraints, ValidationInfo, field_validator
from sqlalchemy import JSON, Enum
from sqlmodel import Field, SQLModel

from organiser.model.text import clean_text, one_line

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
HourMinute = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
Weekday = Annotated[str, StringConstraints(pattern=r"^[1-7]$")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")]

MANY_LINES = frozenset(
    {
        "abstract",
        "access",
        "access_needs",
        "activity",
        "address",
        "allergies",
        "cost",
        "custom",
        "description",
        "emergency_contact",
        "emergency_numbers",
        "note",
        "notes",
        "organisers",
        "plan_b",
        "reason",
        "wear",
    }
)
"""The fields whose texts, and their translations, may have several lines; the others have one."""


R = TypeVar("R", bound="Row")


class Row(SQLModel):
    """A stored thing. Values are checked whenever they are set.

    Rows refer to each other by key only; `Workshop` joins them in memory. A row of a
    `Workshop` is a picture: it has no database session, any thread may read it, and it is
    changed by an action only.
    """

    model_config = {"validate_assignment": True}
    __table_args__ = {"sqlite_autoincrement": True}  # a key is never used twice

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(
        default_factory=lambda: str(uuid4()), unique=True, min_length=36, max_length=36
    )

    @field_validator("*", mode="before")
    @classmethod
    def _texts_are_readable(cls, value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 -- every field
        return cleaned(str(info.field_name), value)

    def __setattr__(self, name: str, value: object) -> None:
        """Raise `AttributeError` on a row of a `Workshop`, which SQLAlchemy does not know."""
        if name != "_sa_instance_state" and "_sa_instance_state" not in self.__dict__:
            sentence = f"{name} of a row of a Workshop is changed by an action"
            raise AttributeError(sentence)
        super().__setattr__(name, value)

    @property
    def stored_class(self) -> type[Row]:
        """The class of `KINDS` of which this is a row; `type(row)` may be that of a picture."""
        return type(self)

    @property
    def key(self) -> int:
        """The primary key of a stored row. Raises `ValueError` before it is stored."""
        if self.id is None:
            sentence = f"this {type(self).__name__} has not been stored yet"
            raise ValueError(sentence)
        return self.id

    def text(self, field: str, language: str) -> str:
        """Return `field` in `language`, or as it was first typed where not translated.

        The translations of `title` are kept in `title_by_language`, and so on.
        """
        translations: dict[str, str] = getattr(self, f"{field}_by_language")
        return translations.get(language) or str(getattr(self, field))


@cache
def picture_class(kind: type[R]) -> type[R]:
    """Return the class of the rows of a `Workshop`: a `kind` in all but the way to its values.

    SQLAlchemy reads each value through a descriptor, which takes longer than what the rules then
    do with it. Here plain attributes stand before the descriptors, so that Python finds a value in
    the row at once. Made without the metaclass: the class is neither mapped nor validated.
    """
    members = {
        **dict.fromkeys(kind.model_fields),
        "stored_class": property(lambda _: kind),
        "__module__": kind.__module__,
        "__doc__": kind.__doc__,
    }
    made: type[R] = type.__new__(type(kind), kind.__name__, (kind,), members)
    return made


def cleaned(field: str, value: Any) -> Any:  # noqa: ANN401 -- every field
    """Return `value` as it may be kept in `field`: its texts readable and in NFC.

    Setting a field does this by itself; whoever writes rows in bulk calls it first. Raises
    `Unreadable` where a text holds a control character.
    """
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        lines = field.removesuffix("_by_language") in MANY_LINES
        return clean_text(value) if lines else one_line(value)
    if isinstance(value, dict):
        return {cleaned("", name): cleaned(field, text) for name, text in value.items()}
    if isinstance(value, list):
        return [cleaned(field, text) for text in value]
    return value


def choice(default: StrEnum) -> Any:  # noqa: ANN401 -- as sqlmodel.Field
    """Return a field for a fixed list of values, stored as text in every database."""
    values = type(default)
    kind = Enum(
        values,
        native_enum=False,
        length=30,
        values_callable=lambda members: [member.value for member in members],
    )
    return Field(default=default, sa_type=kind)


def texts() -> Any:  # noqa: ANN401 -- as sqlmodel.Field
    """Return a field for texts by language code: {"fr": "Ouverture"}."""
    return Field(default_factory=dict, sa_type=JSON)


def listing() -> Any:  # noqa: ANN401 -- as sqlmodel.Field
    """Return a field for a short list of plain values. Replace the list, do not append."""
    return Field(default_factory=list, sa_type=JSON)


def mapping() -> Any:  # noqa: ANN401 -- as sqlmodel.Field
    """Return a field for plain values by name. Replace the mapping, do not write into it."""
    return Field(default_factory=dict, sa_type=JSON)


def reference(table: str, *, required: bool = True) -> Any:  # noqa: ANN401 -- as sqlmodel.Field
    """Return a field that holds the key of a row of `table`."""
    if required:
        return Field(foreign_key=f"{table}.id", index=True)
    return Field(default=None, foreign_key=f"{table}.id", index=True)
