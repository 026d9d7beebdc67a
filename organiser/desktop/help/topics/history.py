"""Help: history."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "history",
    90,
    message("History"),
    (
        message(
            "Every change with its name, who made it and when. Undo goes back step by step; "
            "nothing is lost by closing the file."
        ),
    ),
)
