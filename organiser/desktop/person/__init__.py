"""The form of one person, beside the table: all that the workshop knows of somebody.

`panel.py` is the form; `photo_box.py` and `crop_dialog.py` the photograph, `badge_card.py` the name
as the badge will say it, `taking_part.py` tasks, visits, wishes, groups and prints, and
`changes_list.py` who changed what when.
"""
