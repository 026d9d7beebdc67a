"""Help: visits."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "visits",
    50,
    message("Visits"),
    (
        message(
            "A visit goes to one or more hosts. Its stops have times of arrival and departure; "
            "the way between them is estimated from the map, or typed."
        ),
        message(
            "A visit that returns too late, or that nobody can reach in time, is told on the "
            "Checks page."
        ),
    ),
)
