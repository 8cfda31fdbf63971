"""How many members each CDNOW definition has, counted by queries written by hand for the purpose."""

import pytest
from engines import DuckDBEngine
from fixture_folders import read_fixtures

COUNTED = {
    "big_baskets": 100,
    "bought_once_never_again": 11908,
    "comeback": 970,
    "expensive_taste": 472,
    "february_cohort": 8476,
    "first_quarter_repeat_buyers": 9988,
    "growing_baskets": 962,
    "holiday_shoppers": 72,
    "large_average_basket": 2038,
    "last_purchase_under_10": 1447,
    "last_purchase_under_10_exists": 1447,
    "lost_big_spenders": 93,
    "monthly_cohorts": 10325,
    "never_paid": 68,
    "one_disc_buyers": 6809,
    "pricey_single_discs": 167,
    "quick_100": 1702,
    "second_purchase_within_a_week": 1485,
    "silent_big_spenders": 93,
    "spend_fell_by_half": 3897,
    "still_around_after_a_year": 4556,
    "three_of_last_five_over_30": 2312,
    "three_quarters_in_a_row": 1146,
    "three_shopping_days": 7476,
    "top_500_by_spend": 500,
    "twice_in_a_day": 3842,
}
BIGGEST_SPENDERS = [7592, 14048, 7983, 19339, 7931, 6569, 22279]


@pytest.fixture(scope="module")
def purchases(duckdb_engine: DuckDBEngine) -> DuckDBEngine:
    duckdb_engine.reset()
    read_fixtures()["cdnow"].load(duckdb_engine)
    return duckdb_engine


def test_every_definition_is_counted() -> None:
    assert COUNTED.keys() == read_fixtures()["cdnow"].segments.keys()


def test_the_history_is_whole(purchases: DuckDBEngine) -> None:
    assert purchases.query("SELECT COUNT(*) FROM customers") == [(23_570,)]
    assert purchases.query("SELECT COUNT(*) FROM purchases") == [(69_659,)]


@pytest.mark.parametrize(("case", "members"), COUNTED.items(), ids=COUNTED.keys())
def test_members(case: str, members: int, purchases: DuckDBEngine) -> None:
    assert purchases.query(read_fixtures()["cdnow"].compile(case, "duckdb", "count").sql) == [(members,)]


def test_the_biggest_spenders_come_first(purchases: DuckDBEngine) -> None:
    rows = purchases.query(read_fixtures()["cdnow"].compile("top_500_by_spend", "duckdb").sql)
    assert [row[0] for row in rows[: len(BIGGEST_SPENDERS)]] == BIGGEST_SPENDERS
