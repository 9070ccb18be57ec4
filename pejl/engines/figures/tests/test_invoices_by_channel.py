"""Share of invoices that came as e-invoices."""

from decimal import Decimal


def test_electronic_invoices_against_all(lake_of):
    channels = ["oioubl", "oioubl", "peppol", "card", None, "oioubl"]
    lake = lake_of(invoices=[{"channel": channel} for channel in channels])

    figure = lake.figure("invoices_by_channel")

    # Three OIOUBL and one Peppol of six.
    assert figure.value == Decimal("0.6667")
    assert figure.beside == {"oioubl": 3, "peppol": 1, "other_channels": 2}
