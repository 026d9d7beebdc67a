"""Bars below a table of a workbook, drawn by whatever opens it: quiet, and clear in grey."""

from __future__ import annotations

from typing import Any

from organiser.documents.palette import readable_on_white, tint
from organiser.documents.spreadsheet import Sheet
from organiser.documents.spreadsheet_look import INK

SHADES = (1.0, 0.45, 0.75, 0.15)
"""Shares of the accent in the bars of one line: neighbours differ also where all is grey."""

WIDTH_CM, LEAST_CM, BAR_CM, MOST_BARS = 18.0, 4.0, 0.6, 25
LEGEND_CM = 1.8
"""What the legend takes from the bars."""


def add_charts(target: Any, sheet: Sheet, accent: str) -> None:  # noqa: ANN401 -- openpyxl is untyped
    """Put the charts of `sheet` below its tables."""
    from openpyxl.chart import BarChart, Reference  # noqa: PLC0415 -- slow to import

    colour = readable_on_white(accent)
    for chart in sheet.charts:
        if not chart.rows:
            continue
        bars = min(chart.rows, MOST_BARS)
        drawn = BarChart()
        drawn.type, drawn.grouping, drawn.overlap = "bar", "stacked", 100
        drawn.title, drawn.style, drawn.gapWidth = None, 1, 45
        legend_cm = LEGEND_CM if len(chart.values) > 1 else 0.0
        drawn.width = WIDTH_CM
        drawn.height = max(LEAST_CM, 2.0 + BAR_CM * bars + legend_cm)
        last = bars + 1
        for place in chart.values:
            values = Reference(target, min_col=place + 1, min_row=1, max_row=last)
            drawn.add_data(values, titles_from_data=True)
        drawn.set_categories(Reference(target, min_col=1, min_row=2, max_row=last))
        for series, share in zip(drawn.series, SHADES, strict=False):
            shade = tint(colour, share).lstrip("#")
            series.graphicalProperties.solidFill = shade
            series.graphicalProperties.line.solidFill = INK
            series.graphicalProperties.line.width = 3175  # a quarter of a point, in EMU
        drawn.x_axis.scaling.orientation = "maxMin"  # the first line on top, as in the table
        drawn.x_axis.tickLblSkip = 1  # each bar has its name
        drawn.x_axis.delete = drawn.y_axis.delete = False
        drawn.y_axis.majorGridlines = None
        drawn.y_axis.number_format, drawn.y_axis.majorUnit = "0", None
        drawn.legend = drawn.legend if len(chart.values) > 1 else None
        if drawn.legend is not None:
            drawn.legend.position = "b"
        below = sum(table.height + 1 for table in sheet.tables) + 1
        target.add_chart(drawn, f"A{below}")
