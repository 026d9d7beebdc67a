"""Help: files and backups."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "safety",
    100,
    message("Files and backups"),
    (
        message(
            "The file can be copied, sent and kept like any other. While it is open here, "
            "another computer can only read it."
        ),
        message(
            "A dated copy is made before the first change and after every 30 minutes of work. "
            "“Restore from backup” in the File menu makes a new file of one."
        ),
        message(
            "Personal data can be removed when the event is over: see the Tools menu. A copy "
            "without people serves the next organiser."
        ),
    ),
)
