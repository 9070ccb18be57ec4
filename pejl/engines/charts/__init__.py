"""Charts drawn without a browser, as SVG: the same picture on page and paper.

A chart says one thing. What it shows is given in words and Decimals; a Decimal becomes a float
here and nowhere else, where it turns into a place in a picture.
"""

from pejl.engines.charts.movement import ChartLevel, Point, movement
from pejl.engines.charts.outcomes import OutcomeGroup, outcomes

__all__ = ["ChartLevel", "OutcomeGroup", "Point", "movement", "outcomes"]
