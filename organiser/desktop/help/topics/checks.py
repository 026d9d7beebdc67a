"""Help: checks."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "checks",
    80,
    message("Checks"),
    (
        message(
            "What clashes, what somebody will be unhappy with, and what is still missing, gravest "
            "first; each finding says why. Show leads to the row. Where there is a remedy, its "
            "button does it in one step, which can be undone."
        ),
        message(
            "What is as it should be can be accepted: say why, and it is no longer counted, until "
            "you take that back or other things clash."
        ),
    ),
)
