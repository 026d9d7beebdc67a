"""What pages are put together from: things that know their height, draw themselves, and split.

A piece is laid out once, for a width; where it stands is said when it is drawn. A piece that is
taller than a page gives a head and a tail, so that the longest abstract still prints.

    piece    what a piece is; empty space, a place to jump to
    words    lines of text, short texts on one baseline
    joined   pieces below one another, side by side, kept whole
    drawn    a rule; a ground or a bar for another piece
"""

from organiser.documents.pieces.drawn import Panel, Rule
from organiser.documents.pieces.joined import Row, Stack, Whole
from organiser.documents.pieces.piece import Bookmark, Nothing, Piece
from organiser.documents.pieces.words import Text, Words

__all__ = [
    "Bookmark",
    "Nothing",
    "Panel",
    "Piece",
    "Row",
    "Rule",
    "Stack",
    "Text",
    "Whole",
    "Words",
]
