"""Help: documents."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "documents",
    70,
    message("Documents"),
    (
        message(
            "Choose a document, its language and its options. What you see are the very pages "
            "that are printed or saved."
        ),
        message(
            "Print at true size: choose “actual size” or 100 % where the printer asks. For "
            "label sheets print the test sheet first and hold it against the labels."
        ),
        message(
            "To print a badge anew, select the people and choose “Badges of the selected people” "
            "in the Tools menu, or tick “Only new and changed badges”."
        ),
        message(
            "“Before you print” tells what the pages themselves say: a name that had to be set "
            "small, a person without a country."
        ),
    ),
)
