"""The charts of a report, drawn once when its figures are frozen, and kept beside them."""

from collections.abc import Iterator

from pejl.reports.components.content import WHOLE, Content, content
from pejl.reports.queries.freezing import Frozen, both


def drawings(frozen: Frozen) -> dict[str, dict[str, str]]:
    """Each chart as SVG, by language and place."""
    return both(lambda: dict(drawn(content(frozen, {}, {}))))


def drawn(report: Content) -> Iterator[tuple[str, str]]:
    """Each place that has a chart, and the chart."""
    yield WHOLE, report.overview.svg
    for chapter in report.chapters:
        for it in chapter.measured:
            if it.chart:
                yield it.code, it.chart.svg
