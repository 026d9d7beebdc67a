"""Help: first steps."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "beginning",
    10,
    message("First steps"),
    (
        message(
            "A workshop is one file. Begin with “New workshop”, or open the sample and try "
            "everything: the sample is a copy and harms nothing."
        ),
        message(
            "Then go through the pages at the side: bring in the list of people, set up the "
            "programme, the rooms and the visits, and print. The Overview says what comes next."
        ),
        message(
            "Every change is on disk as soon as it is made. There is nothing to save, and every"
            " change can be undone, also after a restart."
        ),
    ),
)
