"""Functions of numbers, choices and conversions: what they do not take, and how large they may become around each other."""

import re
from pathlib import Path

import pytest

import segsql as sg
from segsql.dialect import available
from segsql.functions.conversions import CONVERSIONS

checkout = Path(__file__).parent.parent
catalog = sg.Catalog.load(checkout / "fixtures/shop/shop.catalog.yaml")


def asking(text: str) -> sg.Segment:
    made = {"name": "v", "value": {"op": "expression", "text": text}}
    definition = {
        "version": 1,
        "name": "x",
        "base": "shoppers",
        "where": [{"op": "everyone"}],
        "transformations": [made],
    }
    return sg.Segment.model_validate({**definition, "select": ["v"]})


def refused(text: str) -> str:
    """The code and the message for a text that no dialect takes, which may be told several times."""
    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(asking(text), catalog, dialect="duckdb")
    (problem,) = {
        re.sub(r"\d+,000 parts", "so many parts", f"{one.code}: {one.message}") for one in caught.value.diagnostics
    }
    return problem


REFUSALS = {
    "round(score, 1)": "type-mismatch: round cannot take double, integer",
    "round(balance, -1)": "wrong-arguments: argument 2 is a whole number from 0 up, written out",
    "round(balance, shopper_id)": "wrong-arguments: argument 2 is a whole number",
    "power(score, 9)": "wrong-arguments: argument 2 is a whole number from 1 to 8, written out",
    "power(balance, 0)": "wrong-arguments: argument 2 is a whole number from 1 to 8, written out",
    "power(CAST(shopper_id AS decimal(38,19)), 3)": "type-mismatch: the product of 3 numbers",
    "balance % 2": "type-mismatch: mod cannot take decimal(10,2), integer",
    "div(score, 2)": "type-mismatch: div cannot take double, integer",
    "floor(name)": "type-mismatch: floor cannot take text",
    "greatest(consent, TRUE)": "type-mismatch: greatest cannot take boolean, boolean",
    "greatest(balance, name)": "type-mismatch: greatest cannot take decimal(10,2), text",
    "least(signed_up_at, birth_date)": "type-mismatch: least cannot take timestamp, date",
    "if(consent, 1, 'x')": "type-mismatch: the results are of types integer and text",
    "CAST(balance AS integer)": "type-mismatch: a value of type decimal(10,2) may have digits after the point",
    "CAST(balance AS decimal(10,1))": "type-mismatch: decimal(10,2) has more digits after the point than decimal(10,1)",
    "CAST(balance AS text)": "type-mismatch: no conversion from decimal(10,2) to text means the same on every engine: engines write",
    "CAST(note AS double)": "type-mismatch: no conversion from text to double means the same on every engine: engines differ",
    "CAST(consent AS date)": "type-mismatch: no conversion from boolean to date means the same on every engine",
}


@pytest.mark.parametrize("text", REFUSALS)
def test_what_a_function_does_not_take_is_refused(text: str) -> None:
    assert refused(text).startswith(REFUSALS[text])


@pytest.mark.parametrize("around", ["sign({})", "clamp({}, 0, {})", "mod({}, {})", "floor(score + {})", "CAST(CAST({} AS text) AS integer)"])  # fmt: skip
def test_functions_around_each_other_are_bounded(around: str) -> None:
    """What an engine says in many words stands in many places, and each of these in as many around it."""
    text = "shopper_id"
    for _ in range(12):
        text = around.replace("{}", text) if len(text) < 2000 else text

    assert refused(text).startswith("too-large: the functions around each other")


@pytest.mark.parametrize("dialect", available())
def test_what_is_allowed_around_each_other_is_a_short_statement(dialect: str) -> None:
    for text in ("sign(sign(sign(score)))", "clamp(clamp(shopper_id, 0, 9), 1, 8)", "floor(floor(score) / 2)"):
        made = sg.compile(asking(text), catalog, dialect=dialect)

        assert len(made.sql) < 20_000


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("round(balance, 2)", "balance"),
        ("floor(shopper_id)", "shopper_id"),
        ("power(balance, 1)", "balance"),
        ("div(shopper_id, 1)", "shopper_id"),
        ("div(shopper_id, -1)", "-shopper_id"),
    ],
)
def test_what_changes_nothing_is_not_written(text: str, plain: str) -> None:
    found, expected = (sg.compile(asking(one), catalog, dialect="postgres").sql for one in (text, plain))

    assert found == expected


def test_every_conversion_is_in_the_page() -> None:
    page = (checkout / "docs/language.md").read_text(encoding="utf-8")
    table = page[page.index("`cast` converts only") :].split("\n\n")[1]
    rows = [[cell.strip() for cell in row.split("|")[1:3]] for row in table.splitlines()[2:]]
    told = {(source, target) for one, other in rows for source in one.split(", ") for target in other.split(", ")}

    assert told - {("decimal", "decimal")} == set(CONVERSIONS)
