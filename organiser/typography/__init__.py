"""Text that prints right in every script: choice of typeface, order, shapes, fitting a box."""

from organiser.typography.line import Block, Line
from organiser.typography.style import Style, TooLong
from organiser.typography.typesetter import Typesetter

__all__ = ["Block", "Line", "Style", "TooLong", "Typesetter"]
