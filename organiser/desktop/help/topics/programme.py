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
            "Tools shift what comes later, close gaps, swap, split, repeat, copy a day, or find "
            "the best way out when a speaker comes late. Each says before what it would move and "
            "what would clash newly, and one Undo takes it back."
        ),
        message(
            "Publish a version before you print. Later the pages say what changed since, and "
            "which printed sheets are out of date."
        ),
    ),
)
