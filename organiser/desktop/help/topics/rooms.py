"""Help: rooms."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "rooms",
    45,
    message("Rooms"),
    (
        message(
            "Each room with its building, its seats and its booths. The programme shows the "
            "rooms in the order of this list."
        ),
    ),
)
