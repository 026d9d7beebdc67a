"""Help: people."""

from organiser.desktop.help.topic import Topic
from organiser.i18n import message

TOPIC = Topic(
    "people",
    30,
    message("People"),
    (
        message(
            "Type in a cell and go on: Enter leads down, Tab to the side. Columns can be moved,"
            " hidden and sorted; the name stays in view."
        ),
        message(
            "Paste cells from a spreadsheet, fill a value down, or select people and edit them "
            "together. Each is one step that can be undone."
        ),
        message(
            "Search ignores accents and capitals. What is hidden by a search or a filter is "
            "never changed, deleted or printed by mistake."
        ),
    ),
)
