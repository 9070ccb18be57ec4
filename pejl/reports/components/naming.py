"""What a report's file is called."""

from pejl.engines.text import Text
from pejl.reports.models import Report

NAMES = Text("aarsrapport-%d.pdf", "yearly-report-%d.pdf")


def file_name(report: Report, language: str) -> str:
    """The file's name in its language; plain letters, so that it goes through every mail system."""
    return NAMES.in_(language) % report.year
