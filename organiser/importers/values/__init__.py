"""What a cell means: texts cleaned, names split, dates, choices and languages understood.

Each function takes a text (or a cell) and returns the value, or `None` where it is not understood;
nothing here knows rows, columns or workshops.
"""
