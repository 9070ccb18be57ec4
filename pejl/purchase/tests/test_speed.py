"""One purchase is answered while one waits for nothing."""

import time

from pejl.purchase.tests.conftest import Ask

PROMISED = 0.02  # seconds, the rulebooks loaded


def test_one_purchase_takes_less_than_twenty_milliseconds(ask: Ask):
    spent = []

    for _ in range(10):
        started = time.perf_counter()
        ask(kind="works", value=60_000_000, months=24, agreement="")
        spent.append(time.perf_counter() - started)

    assert min(spent) < PROMISED
