"""Help: checks."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "checks",
    80,
    message("Checks"),
    (
        message(
            "What clashes, what may be forgotten, and what is only worth a look. A click leads "
            "to the row. What is as it should be can be set aside."
        ),
    ),
)
