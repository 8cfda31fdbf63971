"""Nodes that the text of an expression spells as calls: what they mean, and what is refused where."""

from __future__ import annotations

from decimal import Decimal

import pytest
from test_expression import IS_B, A, both, call, case, col, compare, lit, refused

from segsql.expression import Parsed, parse_expression
from segsql.expression.calls import BUILT
from segsql.functions.spelled import SPELLED
from segsql.functions.table import CALLABLE
from segsql.model.arrays import ArrayTest
from segsql.model.nodes import Json, JsonKind, Not, Pattern, TextMatch

MEANINGS: dict[str, Parsed] = {
    "contains(a, 'x%')": TextMatch(op="contains", column="a", value="x%"),
    "Starts_With(a.b, 'it''s')": TextMatch(op="starts_with", column="a.b", value="it's"),
    "ends_with(lower(a), 'x') AND b": both(TextMatch(op="ends_with", column=call("lower", A), value="x"), IS_B),
    "contains('abc', 'b')": TextMatch(op="contains", column=lit("abc", "text"), value="b"),
    "contains(a || 'x', '')": TextMatch(op="contains", column=call("concat", A, "x"), value=""),
    "NOT matches(a, '^x')": Not(condition=Pattern(op="matches", column="a", pattern="^x")),
    "is_blank(a)": Not(condition=compare("gt", call("length", call("trim", A)), 0)),
    "CASE WHEN contains(a, 'x') THEN 1 END > 0": compare(
        "gt", case((TextMatch(op="contains", column="a", value="x"), 1)), 0
    ),
    "has_any(a, 'x', 'y')": ArrayTest(op="has_any", column="a", values=("x", "y")),
    "has_all(a.b, 1, -2.5)": ArrayTest(op="has_all", column="a.b", values=(1, Decimal("-2.5"))),
    "has_none(outer.a, TRUE)": ArrayTest(op="has_none", column="outer.a", values=(True,)),
    "json_text(a)": Json(column="a", path=(), type="text"),
    "json_integer(a.b, 'x', 0, 'y z') > 1": compare("gt", Json(column="a.b", path=("x", 0, "y z"), type="integer"), 1),
    "json_double(a, 'x')": Json(column="a", path=("x",), type="double"),
    "json_boolean(a, 'x')": Json(column="a", path=("x",), type="boolean"),
    "json_date(a, 'x')": Json(column="a", path=("x",), type="date"),
    "json_kind(a, 32767) = 'null'": compare("eq", JsonKind(column="a", path=(32767,)), "null"),
    "contains": col("contains"),
}


@pytest.mark.parametrize("text", MEANINGS)
def test_a_call_means_its_node(text: str) -> None:
    assert repr(parse_expression(text)) == repr(MEANINGS[text])


MISGIVEN: dict[str, str] = {
    "contains(a, «b»)": "quotes",
    "contains(a, «1»)": "quotes",
    "contains(a, «'x' || 'y'»)": "quotes",
    "matches(a, «lower('x')»)": "quotes",
    "has_any(«lower(a)», 'x')": "has_any(array, value, ...)",
    "has_any(«'a'», 'x')": "has_any(array, value, ...)",
    "has_any(a, «b»)": "",
    "has_any(a, «DATE '2026-01-01'»)": "text alone",
    "json_text(«a || b», 'x')": "json_text(column[, key, ...])",
    "json_text(a, «b»)": "written out",
    "json_text(a, «'x\"y'»)": "written out",
    "json_text(a, «'x\ny'»)": "written out",
    "json_text(a, «'x\n'»)": "written out",
    "json_text(a, «''»)": "written out",
    "json_text(a, «-1»)": "written out",
    "json_text(a, «32768»)": "written out",
    "json_text(a, «TRUE»)": "written out",
    "json_text(a, «1.0»)": "written out",
    "«contains(a)»": "contains(text, part)",
    "«matches(a, 'x', 'i')»": "matches(text, pattern)",
    "«is_blank()»": "is_blank(text)",
    "«has_all(a)»": "has_all(array, value, ...)",
    "«json_kind()»": "json_kind(column[, key, ...])",
}


@pytest.mark.parametrize("marked", MISGIVEN)
def test_a_wrong_argument_is_refused_where_it_stands(marked: str) -> None:
    error = refused(marked)
    assert error.code == "wrong-arguments"
    assert MISGIVEN[marked] in error.hint


@pytest.mark.parametrize("marked", ["«contains(a, 'x')» = TRUE", "lower(«is_blank(a)»)", "1 + «matches(a, 'x')»"])
def test_a_condition_is_no_value(marked: str) -> None:
    assert "CASE WHEN" in refused(marked).hint


def test_every_spelling_is_built_and_no_function() -> None:
    assert SPELLED.keys() == BUILT.keys()
    assert not SPELLED.keys() & CALLABLE.keys()
