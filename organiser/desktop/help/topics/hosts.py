"""Help: hosts."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "hosts",
    60,
    message("Hosts"),
    (
        message(
            "Those who receive a visit: address, contact, opening hours, how many they can "
            "take, and how sure the place on the map is."
        ),
    ),
)
