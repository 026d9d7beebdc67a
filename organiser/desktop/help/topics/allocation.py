"""Help: who goes where."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "allocation",
    55,
    message("Who goes where"),
    (
        message(
            "Everybody ranks the visits; the program finds the places that please most people "
            "and keep the rules, and says why somebody did not get a wish."
        ),
        message("Places that you fix by hand stay as they are."),
    ),
)
