"""A linear programme over yes-or-no columns, solved by HiGHS on one thread.

HiGHS is brought by highspy. OR-Tools carries a HiGHS of its own: never load both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from highspy import Highs

Look = Callable[[float | None, float | None], bool]
"""Told the best value and the bound so far (`None`: none yet); answers yes to stop."""

FREE = float("inf")

LOOK_S = 0.1
HALF = 0.5


class Status(Enum):
    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Solution:
    """`chosen`: the columns that are 1. `value` and `bound`, where there are such."""

    status: Status
    chosen: frozenset[int] = frozenset()
    value: int | None = None
    bound: float | None = None


class Programme:
    """Columns that are 0 or 1 and rows that limit their sums.

    After them come `counts` columns of any size that rows set to sums of the others.
    """

    def __init__(
        self,
        columns: int,
        rows: Sequence[tuple[float, float, Sequence[tuple[int, float]]]],
        counts: int = 0,
    ) -> None:
        import highspy  # noqa: PLC0415 -- takes a tenth of a second

        self.columns = columns
        self._limits = [(lower, upper) for lower, upper, _ in rows]
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = columns + counts, len(rows)
        lp.col_cost_ = [0.0] * (columns + counts)
        lp.col_lower_ = [0.0] * (columns + counts)
        lp.col_upper_ = [1.0] * columns + [FREE] * counts
        kinds = highspy.HighsVarType
        lp.integrality_ = [kinds.kInteger] * columns + [kinds.kContinuous] * counts
        lp.row_lower_ = [float(lower) for lower, _, _ in rows]
        lp.row_upper_ = [float(upper) for _, upper, _ in rows]
        starts = [0]
        for _, _, entries in rows:
            starts.append(starts[-1] + len(entries))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = starts
        lp.a_matrix_.index_ = [column for _, _, entries in rows for column, _ in entries]
        lp.a_matrix_.value_ = [float(factor) for _, _, entries in rows for _, factor in entries]
        self._highs: Highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, setting in (
            ("output_flag", False),
            ("threads", 1),
            ("mip_abs_gap", 0.99),  # every objective is a whole number
        ):
            self._highs.setOptionValue(option, setting)
        self._highs.passModel(lp)

    def relax(self, rows: Iterable[int]) -> None:
        """Let rows hold or not."""
        for row in rows:
            self._highs.changeRowBounds(row, -FREE, FREE)

    def restore(self, rows: Iterable[int]) -> None:
        """Let relaxed rows hold again."""
        for row in rows:
            self._highs.changeRowBounds(row, *map(float, self._limits[row]))

    def narrow(self, columns: Iterable[int]) -> None:
        """Rule these columns out until `widen`."""
        ruled_out = list(columns)
        count = len(ruled_out)
        self._highs.changeColsBounds(count, ruled_out, [0.0] * count, [0.0] * count)

    def widen(self) -> None:
        """Let every column be chosen again."""
        count = self.columns
        self._highs.changeColsBounds(count, list(range(count)), [0.0] * count, [1.0] * count)

    def keep(self, cost: Sequence[int], most: int) -> None:
        """From now on the sum of `cost` over what is chosen is at most `most`."""
        columns = [column for column, price in enumerate(cost) if price]
        prices = [float(cost[column]) for column in columns]
        self._highs.addRow(-FREE, float(most), len(columns), columns, prices)
        self._limits.append((-FREE, most))

    def minimise(
        self,
        cost: Sequence[int],
        seconds: float,
        look: Look | None = None,
        start: frozenset[int] | None = None,
        *,
        gap: float = 0.0,
    ) -> Solution:
        """Return the choice with the least sum of `cost`, or what is found in `seconds`.

        `gap`: a share by which it may be worse and still count as the least.
        """
        highs = self._highs
        highs.changeColsCost(self.columns, list(range(self.columns)), [float(c) for c in cost])
        highs.clearSolver()
        highs.setOptionValue("mip_rel_gap", gap)
        highs.setOptionValue("time_limit", highs.getRunTime() + max(0.01, seconds))
        if start is not None:
            self._begin_from(start)
        watch = _watch(look, monotonic() + seconds)
        highs.cbMipInterrupt.subscribe(watch)
        highs.cbSimplexInterrupt.subscribe(watch)
        try:
            highs.run()
        finally:
            highs.cbMipInterrupt.unsubscribe(watch)
            highs.cbSimplexInterrupt.unsubscribe(watch)
        return self._solution(cost)

    def relaxed(self, cost: Sequence[int], seconds: float, look: Look | None = None) -> Solution:
        """Return what is best where a column may also be any part of 1.

        `bound`: no choice costs less; `chosen`: the columns that are wholly 1 all the same.
        """
        from highspy import HighsModelStatus  # noqa: PLC0415

        highs = self._highs
        highs.changeColsCost(self.columns, list(range(self.columns)), [float(c) for c in cost])
        highs.clearSolver()
        highs.setOptionValue("solve_relaxation", True)  # noqa: FBT003 -- highspy's
        highs.setOptionValue("time_limit", highs.getRunTime() + max(0.01, seconds))
        watch = _watch(look, monotonic() + seconds, relaxed=True)
        highs.cbSimplexInterrupt.subscribe(watch)
        try:
            highs.run()
        finally:
            highs.cbSimplexInterrupt.unsubscribe(watch)
            highs.setOptionValue("solve_relaxation", False)  # noqa: FBT003 -- as above
        model = highs.getModelStatus()
        if model in {HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible}:
            return Solution(Status.INFEASIBLE)
        if model != HighsModelStatus.kOptimal:
            return Solution(Status.UNKNOWN)
        values = highs.getSolution().col_value[: self.columns]
        whole = frozenset(column for column, value in enumerate(values) if value > 1 - 1e-6)
        return Solution(Status.OPTIMAL, whole, None, highs.getInfo().objective_function_value)

    def _begin_from(self, start: frozenset[int]) -> None:
        self._highs.setSolution(
            self.columns,
            list(range(self.columns)),
            [1.0 if column in start else 0.0 for column in range(self.columns)],
        )

    def _solution(self, cost: Sequence[int]) -> Solution:
        from highspy import HighsModelStatus  # noqa: PLC0415

        model = self._highs.getModelStatus()
        if model in {HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible}:
            return Solution(Status.INFEASIBLE)
        info = self._highs.getInfo()
        bound = _finite(info.mip_dual_bound)
        feasible = 2  # kSolutionStatusFeasible
        if info.primal_solution_status != feasible:
            return Solution(Status.UNKNOWN, bound=bound)
        values = self._highs.getSolution().col_value
        chosen = frozenset(
            column for column, value in enumerate(values[: self.columns]) if value > HALF
        )
        value = sum(cost[column] for column in chosen)
        if model == HighsModelStatus.kOptimal:
            return Solution(Status.OPTIMAL, chosen, value, bound)
        return Solution(Status.FEASIBLE, chosen, value, bound)


def _watch(look: Look | None, until: float, *, relaxed: bool = False) -> Callable[[Any], None]:
    """Return what HiGHS calls while it works; ten times a second it looks up.

    While a `relaxed` problem is solved there is neither value nor bound yet.
    """
    last = monotonic()

    def watch(event: Any) -> None:  # noqa: ANN401 -- highspy's
        nonlocal last
        event.data_in.user_interrupt = False  # HiGHS remembers that of the run before
        now = monotonic()
        if now - last >= LOOK_S:
            last = now
            out = event.data_out
            value, bound = (
                (None, None)
                if relaxed
                else (_finite(out.mip_primal_bound), _finite(out.mip_dual_bound))
            )
            asked = look is not None and look(value, bound)
            if asked or now > until:
                event.interrupt()

    return watch


def _finite(value: float) -> float | None:
    return value if abs(value) < 1e15 else None  # noqa: PLR2004
