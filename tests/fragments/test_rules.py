"""Rules of the sources where no text of today reaches them: what a list would do with its next entry."""

import pytest

from segsql.fragments.constants import check_text
from segsql.fragments.duckdb.rules import RULES as DUCKDB
from segsql.fragments.kinds import OF_DATE, OF_DOUBLE, OF_INTEGER, OF_NUMERIC, OF_TEXT, Kind, common
from segsql.fragments.postgres.rules import RULES as POSTGRES
from segsql.fragments.refusal import FragmentError
from segsql.fragments.rules import Rules
from segsql.fragments.sources import SOURCES, read
from segsql.fragments.tree import Text

both = pytest.mark.parametrize("rules", [POSTGRES, DUCKDB], ids=lambda rules: rules.title)


@both
def test_a_text_is_no_value_of_a_type_without_a_shape(rules: Rules) -> None:
    with pytest.raises(FragmentError) as caught:
        check_text(Text("x", (4, 7)), Kind("point"), rules.shapes)
    assert str(caught.value) == "4-7: [sql-refused] 'x' is no point as it is written here"
    assert caught.value.hint == ""


@both
def test_a_function_of_nothing_gives_what_its_signature_says(rules: Rules) -> None:
    assert rules.result_of("pi", "double", [], 0) == OF_DOUBLE
    assert rules.result_of("one", "same", [], 0) == OF_INTEGER


def test_types_that_meet() -> None:
    unknown, decimal = Kind("unknown"), Kind("numeric", 8, 2)

    assert common([]) == OF_TEXT
    assert common([unknown, OF_DATE]) == OF_DATE
    assert common([OF_DATE, OF_TEXT]) is None
    assert common([OF_INTEGER, OF_INTEGER]) == OF_INTEGER
    assert common([OF_INTEGER, decimal]) == Kind("numeric", 19, 2)
    assert common([decimal, OF_NUMERIC]) == OF_NUMERIC
    assert common([Kind("numeric", 8), decimal]) == OF_NUMERIC
    assert common([Kind("numeric", None, 2), decimal]) == OF_NUMERIC
    assert common([Kind("numeric", 0, 2), Kind("numeric", 0, 0)]) == Kind("numeric", 0, 2)
    assert common([Kind("numeric", 3, 0), Kind("numeric", 2, 0)]) == Kind("numeric", 3, 0)
    assert common([decimal, OF_DOUBLE, OF_INTEGER]) == OF_DOUBLE


@both
def test_types_that_are_compared(rules: Rules) -> None:
    assert rules.comparable(OF_INTEGER, OF_DOUBLE)
    assert rules.comparable(OF_DATE, Kind("timestamp"))
    assert rules.comparable(Kind("timestamp"), OF_DATE)
    assert rules.comparable(OF_TEXT, OF_TEXT)
    assert not rules.comparable(OF_TEXT, OF_INTEGER)
    assert not rules.comparable(OF_INTEGER, OF_TEXT)
    assert not rules.comparable(OF_DATE, Kind("timestamptz"))
    assert not POSTGRES.comparable(Kind("json"), Kind("json"))
    assert not DUCKDB.comparable(Kind("hugeint"), Kind("hugeint"))
    assert DUCKDB.comparable(Kind("unsigned"), OF_DOUBLE)


@pytest.mark.parametrize(
    ("name", "kinds", "found"),
    [
        ("+", [Kind("numeric", 8, 2), Kind("numeric", 3, 4)], Kind("numeric", 9, 4)),
        ("*", [Kind("numeric", 8, 2), Kind("numeric", 3, 4)], Kind("numeric", 11, 6)),
    ],
)
def test_how_many_digits_a_calculation_gives(name: str, kinds: list[Kind], found: Kind) -> None:
    assert POSTGRES.result_of(name, "numeric", kinds, 0) == found
    assert DUCKDB.result_of(name, "numeric", kinds, 0) == found


@pytest.mark.parametrize("other", [OF_NUMERIC, Kind("numeric", 8), Kind("numeric", None, 2)])
def test_a_calculation_with_unknown_digits(other: Kind) -> None:
    """PostgreSQL's has digits that nobody knows; on DuckDB only a quoted text has none, and makes doubles of both."""
    assert POSTGRES.result_of("+", "numeric", [Kind("numeric", 8, 2), other], 0) == OF_NUMERIC
    assert DUCKDB.result_of("+", "numeric", [Kind("numeric", 8, 2), other], 0) == OF_DOUBLE


def test_a_conversion_that_is_refused_may_have_no_hint() -> None:
    assert POSTGRES.hint_for(Kind("text[]"), OF_TEXT) == ""
    assert POSTGRES.hint_for(OF_DATE, OF_INTEGER) == ""
    assert DUCKDB.hint_for(OF_DATE, OF_TEXT) == ""


@pytest.mark.parametrize(
    ("sign", "kinds", "postgres", "duckdb"),
    [
        ("+", ["integer", "integer"], True, True),
        ("*", ["integer", "integer"], True, True),
        ("*", ["numeric", "integer"], True, False),
        ("-", ["numeric", "integer"], True, True),
        ("+", ["double", "integer"], False, False),
        ("+", ["text", "integer"], False, False),
    ],
)
def test_what_is_calculated_alike_everywhere(sign: str, kinds: list[str], postgres: bool, duckdb: bool) -> None:
    known = {"numeric": Kind("numeric", 8, 2), "integer": OF_INTEGER}
    given = [known.get(one, Kind(one)) for one in kinds]

    assert SOURCES["postgres"].meanings.calculates(sign, given) is postgres
    assert SOURCES["duckdb"].meanings.calculates(sign, given) is duckdb


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        (Kind("numeric", 15, 2), Kind("numeric", 8, 2), True),
        (Kind("numeric", 16, 2), Kind("numeric", 8, 2), False),
        (Kind("numeric", 8, 2), Kind("numeric", 8, 9), True),
        (Kind("numeric", 8, 2), Kind("numeric", 8, 10), False),
        (Kind("numeric", 8, 2), OF_NUMERIC, False),
        (Kind("numeric", 8, 7), OF_INTEGER, True),
        (Kind("numeric", 8, 8), OF_INTEGER, False),
    ],
)
def test_sums_of_decimals_are_alike_as_long_as_duckdb_has_room_for_them(left: Kind, right: Kind, alike: bool) -> None:
    assert SOURCES["duckdb"].meanings.calculates("+", [left, right]) is alike
    assert SOURCES["duckdb"].meanings.calculates("-", [right, left]) is alike


@pytest.mark.parametrize("given", [OF_NUMERIC, Kind("numeric", 8), Kind("numeric", None, 2)])
def test_a_rounding_has_as_many_digits_as_are_known(given: Kind) -> None:
    assert DUCKDB.result_of("round", "digits", [given], 1) == OF_NUMERIC
    assert DUCKDB.result_of("floor", "whole", [given], 0) == OF_NUMERIC


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("doc -> 'a' = 'b'", "11-12: [sql-refused] -> binds less than = in DuckDB"),
        ("doc -> 'a' LIKE 'b'", "11-15: [sql-refused] -> binds less than LIKE in DuckDB"),
        ("note = doc -> 'a'", "5-6: [sql-refused] -> binds less than = in DuckDB"),
    ],
)
def test_an_arrow_that_takes_a_test_for_its_side_is_refused(text: str, said: str) -> None:
    with pytest.raises(FragmentError) as caught:
        read(text, "duckdb")
    assert str(caught.value).startswith(said)
    assert "brackets say what is meant" in caught.value.hint
