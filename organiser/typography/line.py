"""Text at its size, ready to be drawn: one line, or a block of lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from organiser.typography.shape import Shape, baselines
from organiser.typography.style import Style


@dataclass(slots=True, eq=False)
class Line:
    """A shaped text on one line. `missing` are the characters that no typeface has."""

    shape: Shape
    style: Style
    right_to_left: bool
    before: str = field(init=False)
    after: str = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the PDF operators before and after the position."""
        size = self.style.size_pt
        first, *rest = self.shape.runs or (None,)
        self.before = f"q {self.style.ink} BT "
        self.after = " Td ET Q"
        if first is not None:
            self.before += f"/{first.encoding.face.name} {size:g} Tf "
            written = [f" Td {first.array} TJ "]
            written += [f"/{run.encoding.face.name} {size:g} Tf {run.array} TJ " for run in rest]
            self.after = "".join(written) + "ET Q"

    @property
    def text(self) -> str:
        return self.shape.text

    @property
    def width_pt(self) -> float:
        return self.shape.width * self.style.size_pt / 1000

    @property
    def ascent_pt(self) -> float:
        return self.shape.ascent * self.style.size_pt / 1000

    @property
    def descent_pt(self) -> float:
        return self.shape.descent * self.style.size_pt / 1000

    @property
    def missing(self) -> str:
        return self.shape.missing


@dataclass(frozen=True)
class Block:
    """Lines under one another, baselines `leading` times the size apart.

    `cut` says that there was more text than lines: then it is not to be printed as it is.
    """

    lines: tuple[Line, ...]
    leading: float
    right_to_left: bool
    cut: bool = False

    @property
    def size_pt(self) -> float:
        """The size of the type; 0 where there is no text."""
        return self.lines[0].style.size_pt if self.lines else 0.0

    @cached_property
    def baselines_pt(self) -> tuple[float, ...]:
        """How far below the top each baseline is."""
        places = baselines([line.shape for line in self.lines], self.leading)
        return tuple(place * self.size_pt / 1000 for place in places)

    @cached_property
    def height_pt(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.baselines_pt[-1] + self.lines[-1].descent_pt if self.lines else 0.0

    @cached_property
    def width_pt(self) -> float:
        """The width of the widest line."""
        return max((line.width_pt for line in self.lines), default=0.0)

    @cached_property
    def missing(self) -> str:
        """The characters that no typeface has."""
        return "".join(line.missing for line in self.lines)
