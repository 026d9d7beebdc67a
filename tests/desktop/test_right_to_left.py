"""What would look wrong in an Arabic window: quotes that wander, headings that are cut."""

from organiser.desktop.desk import Desk
from organiser.desktop.plain_label import END, ISOLATE, isolated
from organiser.i18n import Language, counted, message


def test_a_title_stands_alone_in_an_arabic_sentence_and_as_it_is_in_a_french_one():
    title = message("“{title}”", title="The care economy")
    sentence = message("{first} {count}", first=title, count=2)
    arabic = Desk(None, Language("ar"))
    assert f"{ISOLATE}The care economy{END}" in arabic(isolated(arabic, sentence))
    french = Desk(None, Language("fr"))
    assert isolated(french, sentence) is sentence


def test_numbers_and_plurals_stay_what_they_are():
    arabic = Desk(None, Language("ar"))
    counting = counted("{count} person", "{count} people", 7)
    assert isolated(arabic, counting) == counting


def test_a_column_begins_wide_enough_for_its_heading(sample, window):
    view = window.take(sample) and window.show_page("rooms").view
    metrics = view.horizontalHeader().fontMetrics()
    for place, column in enumerate(view.table.columns):
        heading = view.space.desk(column.heading)
        assert view.columnWidth(place) > metrics.horizontalAdvance(heading)
