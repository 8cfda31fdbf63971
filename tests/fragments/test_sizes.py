"""How large a value may become: the largest that is taken, and the next, which is refused."""

import pytest

from fragments.said import of_text

five, ten = "repeat(repeat('xxxxx', 1000), 1000)", "repeat(repeat('xxxxxxxxxx', 1000), 1000)"
"""Texts of as many million characters."""
nearly = f"repeat(repeat('{'x' * 10}', 999), 1000) || '{{}}'"


@pytest.mark.parametrize(
    ("least", "more"),
    [
        (nearly.format("x" * 9_999), nearly.format("x" * 10_000)),
        (f"repeat({ten}, 1)", f"repeat({ten}, 2)"),
        (f"repeat({ten}, 0)", f"repeat({ten}, 3)"),
        (f"lpad({ten}, 1)", f"lpad({ten}, 2)"),
        (f"rpad({ten}, 1)", f"rpad({ten}, 2)"),
        (f"replace({ten}, 'ab', 'c')", f"replace({ten}, 'ab', 'cde')"),
        (f"replace({five}, 'ab', 'cde')", f"replace({five}, 'ab', 'cdefg')"),
        ("replace(repeat(repeat('xxxxxx', 1000), 1000), 'ab', 'cd')", "replace(repeat(repeat('xxxxxx', 1000), 1000), 'ab', 'cde')"),
        (f"replace({five}, 'a', 'bc')", f"replace({five}, 'a', 'bcd')"),
        (f"replace({ten}, '', 'a')", f"replace({ten}, '', 'ab')"),
        (f"regexp_replace({five}, 'a', 'b')", f"regexp_replace({five}, 'a', 'bc')"),
        (f"regexp_replace({ten}, 'a', '', 'g')", f"regexp_replace({five}, 'a', 'bc', 'g')"),
        (f"array_to_string(string_to_array({five}, ','), 'a')", f"array_to_string(string_to_array({five}, ','), 'ab')"),
        ("repeat(repeat(name, 100), 100)", "repeat(repeat(name, 100), 101)"),
        ("(price ^ 62) ^ 2", "(price ^ 63) ^ 2"),
        ("power(power(price, 62), 2)", "power(power(price, 63), 2)"),
        ("(1.5 ^ 50) ^ 1", "(1.5 ^ 51) ^ 1"),
        (f"case when active then {five} end", f"case when active then {five} else {five} end"),
    ],
)  # fmt: skip
def test_the_largest_value(least: str, more: str) -> None:
    assert "«" not in of_text(least)
    assert of_text(more).endswith("sql-refused: this value could grow out of bounds")


@pytest.mark.parametrize(
    "value",
    [
        *(f"{name}(price ^ 2, price ^ 2)" for name in ("coalesce", "greatest", "least", "nullif")),
        "price ^ 2 + price ^ 2", "price ^ 2 - price ^ 2", "case when active then price ^ 2 end", "(price ^ 2)::numeric", "(price ^ 1) * (price ^ 1)",
    ],
)  # fmt: skip
def test_how_many_digits_a_number_is_taken_to_have(value: str) -> None:
    """A column counts for 40, and each of these has one digit more than its parts: a power of 5,000 digits is the largest that is taken."""
    assert "«" not in of_text(f"({value}) ^ 61")
    assert of_text(f"({value}) ^ 62").endswith("sql-refused: this value could grow out of bounds")


def test_the_digits_of_a_type_are_those_of_a_number() -> None:
    assert "«" not in of_text("((price::numeric(30, 20)) ^ 55) ^ 3")
    assert of_text("((price::numeric(30, 20)) ^ 56) ^ 3").endswith("sql-refused: this value could grow out of bounds")


@pytest.mark.parametrize(
    ("text", "size", "message"),
    [
        ("name ~ '{}'", 512, "too-large: the pattern is longer than 512 characters"),
        ("regexp_replace(name, 'a', '{}')", 1_000, "too-large: the replacement is longer than 1,000 characters"),
    ],
)
def test_the_longest_constant(text: str, size: int, message: str) -> None:
    least, more = (text.format("x" * count) for count in (size, size + 1))

    assert "«" not in of_text(least)
    assert of_text(more).endswith(message)
    assert "«'xxx" in of_text(more)


def test_a_subject_is_written_out_for_so_many_branches() -> None:
    text = f"case {' + '.join(['age'] * 50)} {{}} end"
    least, most = (text.format(" ".join(["when 1 then 1"] * count)) for count in (10, 11))

    assert "«" not in of_text(least)
    assert of_text(most).endswith(
        "type-mismatch: this is written out for every branch, and too large (CASE WHEN condition THEN value END)"
    )


def test_a_document_holds_so_many_brackets() -> None:
    inner = '{"a":' * 50 + "1" + "}" * 50
    least, more = (f"message = '{'[' * count}{inner}{']' * count}'" for count in (50, 51))

    assert "«" not in of_text(least)
    assert "is no jsonb" in of_text(more)


def million(count: int) -> str:
    """A text of so many million characters."""
    return f"repeat(repeat('{'x' * count}', 1000), 1000)"


@pytest.mark.parametrize(
    ("least", "more"),
    [
        (f"hex({five})", f"hex({million(6)})"),
        (f"url_encode({million(3)})", f"url_encode({million(4)})"),
        (f"concat_ws({million(2)}, {million(1)}, 'y')", f"concat_ws({million(3)}, 'x', 'y')"),
        *(
            (f"{name}(repeat('x', 1000), repeat('{'x' * 10}', 1000))", f"{name}(repeat('x', 1000), repeat('{'x' * 11}', 1000))")
            for name in ("levenshtein", "damerau_levenshtein", "jaro_similarity", "jaro_winkler_similarity", "jaccard")
        ),
    ],
)  # fmt: skip
def test_the_largest_value_of_duckdb(least: str, more: str) -> None:
    assert "«" not in of_text(least, "duckdb")
    assert of_text(more, "duckdb").endswith("sql-refused: this value could grow out of bounds")
