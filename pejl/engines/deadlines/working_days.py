"""Which days are worked in Denmark: neither Saturday, Sunday nor public holiday."""

from datetime import date, timedelta

from holidays import country_holidays

DAY = timedelta(days=1)
SATURDAY = 5

# Public holidays only: 5 June, Christmas Eve and New Year's Eve close the banks, and are none.
# The library knows the last year of each, such as 2023 of Store bededag.
_HOLIDAYS = country_holidays("DK")


def is_working_day(day: date) -> bool:
    """Whether the day is worked."""
    return day.weekday() < SATURDAY and day not in _HOLIDAYS


def working_day_from(day: date) -> date:
    """The day itself where it is worked, else the next that is."""
    while not is_working_day(day):
        day += DAY
    return day


def working_day_until(day: date) -> date:
    """The day itself where it is worked, else the last that was."""
    while not is_working_day(day):
        day -= DAY
    return day
