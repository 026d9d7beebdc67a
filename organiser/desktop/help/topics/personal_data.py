"""Help: personal data."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "personal-data",
    95,
    message("Personal data"),
    (
        message(
            "Each list for one reader, such as the hotel or the gate, shows only what that reader "
            "needs. Send those, not the whole roster."
        ),
        message(
            "“Retention dates” in the Tools menu says until when the data of everybody are kept. "
            "“Remove personal data” then removes them permanently: from the workshop, from its "
            "history and from its backups. The numbers of the statistics stay."
        ),
        message(
            "“Copy without personal data” in the File menu keeps hosts, rooms and programme for "
            "whoever organises the next event. A name in a title or a description becomes “…”."
        ),
    ),
)
