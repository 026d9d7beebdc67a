"""Help: groups."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "groups",
    57,
    message("Groups"),
    (
        message(
            "Groups for working sessions, mixed by constituency, region, gender and language. "
            "The program finds them; whom you move by hand stays there."
        ),
        message("Who must be together or apart is said once and counts for visits too."),
    ),
)
