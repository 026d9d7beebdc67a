"""Help: overview."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "overview",
    20,
    message("Overview"),
    (
        message(
            "How many people, countries, sessions and visits there are, what needs attention, "
            "and what comes next. A click leads to the place."
        ),
        message(
            "Below stand the facts of the event: its title, days, place and emergency numbers. "
            "They appear on the printed pages."
        ),
    ),
)
