"""Help: duplicates."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "duplicates",
    37,
    message("Duplicates"),
    (
        message(
            "Pairs of entries that may be one person, the surest first, with what speaks for it "
            "and against."
        ),
        message(
            "Merge them field by field, or say that they are different people: that is "
            "remembered, and they are not asked again. A merge is one step that can be undone."
        ),
    ),
)
