"""Boxes that fit a narrow column, however long the words in their lists are."""

from __future__ import annotations

from organiser.desktop.editors import ChoiceBox

FEWEST_LETTERS = 5


def narrow(box: ChoiceBox) -> ChoiceBox:
    """Let `box` be as narrow as its column."""
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(FEWEST_LETTERS)
    return box
