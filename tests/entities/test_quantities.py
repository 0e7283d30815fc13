"""Dates, times, amounts of money, percentages and measured quantities."""

import pytest
from timing import check_linear

from quotex.entities.quantities import find_quantities


def read(text):
    return [(text[start:end], type) for start, end, type in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "March 3, 2022",
        "3 March 2022",
        "18th of March",
        "August 25th",
        "Sept. 5",
        "May 2016",
        "1996-08-22",
        "3/4/2022",
        "Friday",
        "last Friday",
        "late March",
        "three weeks ago",
        "last year",
        "the 1990s"[4:],
        "yesterday",
        "Christmas Eve 2014",
        "Martin Luther King Jr. Day",
        "45-year-old",
    ],
)
def test_dates(text):
    assert read(f"It was on {text}.") == [(text, "DATE")]


@pytest.mark.parametrize("text", ["5 p.m. EST", "10:30 GMT", "7.30pm", "Monday morning", "20 minutes", "tonight"])
def test_times(text):
    assert read(f"It came at {text} to us.") == [(text, "TIME")]


@pytest.mark.parametrize(
    "text", ["$5", "$2.4 billion", "$3-5 million", "£3bn", "US$ 10.9 million", "20 euros", "50 cents", "EUR 3 million"]
)
def test_money(text):
    assert read(f"They paid {text} for it.") == [(text, "MONEY")]


@pytest.mark.parametrize("text", ["5%", "12.5 percent", "30 per cent", "10 to 15 percent", "two percentage points"])
def test_percentages(text):
    assert read(f"It rose {text} there.") == [(text, "PERCENT")]


@pytest.mark.parametrize(
    "text", ["40 miles", "10km", "1,250 tonnes", "half-mile", "100 degrees", "two million barrels"]
)
def test_measured_quantities(text):
    assert read(f"We saw {text} of it.") == [(text, "QUANTITY")]


@pytest.mark.parametrize(
    "text",
    [
        "May said that it may rain in the fall.",
        "The 12 men sold 2000 shares in a 4-1 win.",
        "They march on, second to none, for a third of the way.",
        "Flight 370 and Boeing 747-400 and version 1.2.3",
        "5,000 people and hundreds of others",
    ],
)
def test_what_is_none(text):
    assert read(text) == []


@pytest.mark.slow
@pytest.mark.parametrize("text", ["$" * 2500, "1 " * 2500, "1," * 2500, "last " * 1200, "two-" * 1200, "10 to " * 1200])
def test_time_is_linear(text):
    check_linear(lambda text: list(find_quantities(text)), text)
