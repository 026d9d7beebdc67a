"""Which fields of each stored class are seen and edited, in which order and under which heading.

One file per subject; tables, forms and dialogs take their columns from here.
"""
