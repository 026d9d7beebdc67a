"""Help: programme."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "programme",
    40,
    message("Programme"),
    (
        message(
            "Drag a session to another time, room or day; drag its lower edge to change how "
            "long it lasts. With the keyboard, choose a session and use the arrow keys."
        ),
        message(
            "Sessions that clash are marked with a sign, not only with a colour. They are never"
            " moved by themselves."
        ),
        message(
            "Publish a version before you print. Later the pages say what changed since, and "
            "which printed sheets are out of date."
        ),
    ),
)
