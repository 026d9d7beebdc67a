"""The wizard that brings in a list of people: list, columns, review, result.

`reading.py` reads the list and makes the proposal on a thread; `wizard.py` is the window with its
four pages: `list_page.py` (sheet, row of the headings, letters), `columns_page.py` (which column
is what), `review_page.py` (every row with what would come of it, `lines.py`; what is open in one
of them, `details.py`), `result_page.py`. Nothing is written before Import on the third page is
pressed; then it is one step.

Whatever a coordinator answers goes into `Answers`, and the proposal is made anew: there is one
way from a list to a proposal, with or without a person who looks at it.
"""
