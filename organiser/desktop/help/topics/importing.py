"""Help: bringing in a list."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "importing",
    35,
    message("Bringing in a list"),
    (
        message(
            "“Import” takes Excel, LibreOffice and text files. It shows which column is what "
            "and what every row would do. Nothing is written before the last page."
        ),
        message(
            "A list may come again: people who are there already are completed, not doubled. "
            "The roster that the training centre corrected comes back cell by cell."
        ),
        message("The whole list is one step. Undo takes it back."),
    ),
)
