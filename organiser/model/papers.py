"""What was printed, and what was found and accepted."""

from __future__ import annotations

from pydantic import NaiveDatetime
from sqlmodel import Field

from organiser.model.row import Row


class PrintJob(Row, table=True):
    """A document that was printed or saved, for "what changed since".

    `content_hash` is the SHA-256 of what the document says, in hexadecimal.
    """

    document: str = Field(min_length=1)
    subject: str = ""
    language: str = ""
    content_hash: str = ""
    made: NaiveDatetime
    stock: str = ""
    step: int = Field(default=0, ge=0, description="number of the last step it knows; 0: unknown")
    start_position: int = Field(default=1, ge=1)


class Acceptance(Row, table=True):
    """A finding that the coordinator accepts, and why. `subject` identifies the finding."""

    rule: str = Field(min_length=1)
    subject: str = ""
    reason: str = ""
