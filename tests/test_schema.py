"""The published JSON Schema accepts what segsql reads and refuses what it refuses."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from segsql.errors import DefinitionError
from segsql.model.schema import Names, Schema, json_schema
from segsql.model.segment import Segment
from segsql.source import parse

checkout = Path(__file__).parent.parent
fixtures = sorted(checkout.glob("fixtures/*/*.segment.yaml"))

names = Names(tables=("shoppers", "orders"), columns=("country", "order_id"), relations=("orders", "shopper"))
valid: dict[str, Any] = {
    "version": 1,
    "name": "some",
    "base": "shoppers",
    "where": [{"op": "eq", "column": "country", "value": "DE"}],
}


plain, named = json_schema(), json_schema(names)


def errors(schema: Schema, document: Any) -> list[str]:
    """What a validator has against a document."""
    return [one.message for one in jsonschema.Draft202012Validator(schema).iter_errors(document)]


def where(*conditions: object) -> dict[str, Any]:
    return valid | {"where": list(conditions)}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(plain)
    jsonschema.Draft202012Validator.check_schema(named)


def test_the_committed_schema_is_this_one() -> None:
    written = (checkout / "docs" / "segment.schema.json").read_text(encoding="utf-8")

    assert written == json.dumps(plain, indent=2, ensure_ascii=False) + "\n"


def test_there_are_fixtures() -> None:
    assert len(fixtures) > 50


@pytest.mark.parametrize("path", fixtures, ids=lambda path: path.name.split(".")[0])
def test_every_fixture_is_valid(path: Path) -> None:
    document, _ = parse(path.read_text(encoding="utf-8"), path.name)

    assert errors(plain, document) == []


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(valid | {"versoin": 1}, id="an unknown key"),
        pytest.param(valid | {"version": 2}, id="another version"),
        pytest.param(valid | {"name": "Some Name"}, id="a name that is none"),
        pytest.param({key: valid[key] for key in ("version", "name", "where")}, id="no base"),
        pytest.param(where(), id="no condition"),
        pytest.param(where({"op": "is", "column": "country"}), id="an unknown operator"),
        pytest.param(where({"column": "country", "value": "DE"}), id="no operator"),
        pytest.param(where({"condition": {"op": "everyone"}}), id="no operator where the class has one"),
        pytest.param(where({"op": "eq", "column": "country", "valeu": "DE"}), id="an unknown key of a condition"),
        pytest.param(where({"op": "eq", "column": "country", "value": None}), id="null as a value"),
        pytest.param(where({"op": "eq", "column": "Country", "value": "DE"}), id="a path that is none"),
        pytest.param(where({"op": "in", "column": "country", "values": "DE"}), id="no list"),
        pytest.param(where({"op": "contains", "column": "country", "value": 1}), id="a number as a needle"),
        pytest.param(
            where({"op": "during", "column": "born", "period": {"op": "last", "count": 0, "unit": "day"}}),
            id="a period of nothing",
        ),
        pytest.param(
            where({"op": "expression", "text": "a > 1", "using": {"A": {"op": "column", "path": "a"}}}),
            id="a name in using that is none",
        ),
        pytest.param(
            where({"op": "eq", "column": {"op": "cast", "value": "a", "type": "int"}, "value": 1}), id="an unknown type"
        ),
        pytest.param([], id="no mapping"),
    ],
)
def test_what_is_refused_is_invalid(document: dict[str, Any]) -> None:
    with pytest.raises(DefinitionError):
        Segment.model_validate(document)

    assert errors(plain, document) != []


def test_the_address_of_the_schema_may_stand_at_the_top() -> None:
    document = {"$schema": "segment.schema.json", **valid}

    assert errors(plain, document) == []
    assert Segment.model_validate(document).name == "some"


def test_every_operator_leads_to_its_node() -> None:
    parts = plain["$defs"]
    for union in ("Condition", "Value", "Period"):
        mapping = parts[union]["discriminator"]["mapping"]
        for op, target in mapping.items():
            said = parts[target.removeprefix("#/$defs/")]["properties"]["op"]
            assert op in (said.get("enum") or [said["const"]])
        assert set(mapping.values()) == {one["$ref"] for one in parts[union]["oneOf"]}


def test_a_catalog_fills_in_tables_relations_and_columns() -> None:
    assert named["properties"]["base"]["enum"] == ["shoppers", "orders"]
    assert errors(named, valid) == []
    assert errors(named, valid | {"base": "shopers"}) != []
    assert errors(named, where({"op": "exists", "relation": "orders"})) == []
    assert errors(named, where({"op": "exists", "relation": "orders.lines"})) == []
    assert errors(named, where({"op": "exists", "relation": "own_join.lines"})) == [], (
        "a join of the document may be called so"
    )
    joined = {"joins": [{"name": "own_join", "to": "orders", "keys": {"shopper_id": "shopper_id"}}]}
    assert errors(named, valid | joined) == []
    assert errors(named, valid | {"joins": [joined["joins"][0] | {"to": "ordrs"}]}) != []


def test_a_catalog_leaves_room_for_names_of_the_definition() -> None:
    document = valid | {"sort": [{"column": "spent"}], "select": ["country", "shopper.country"]}

    assert errors(named, document) == []
    assert {"enum": ["country", "order_id"]} in named["$defs"]["Path"]["anyOf"]
