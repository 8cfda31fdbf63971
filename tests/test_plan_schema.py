"""The JSON Schema of plans: the file is what the command prints, and every plan of the goldens is as it says."""

import json
from copy import deepcopy
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from fixture_folders import checkout, dialect_names
from test_lifecycle import catalog, first
from test_plan_goldens import transitions
from typer.testing import CliRunner

import segsql as sg
from segsql.cli.app import app

written = (checkout / "docs" / "plan.schema.json").read_text(encoding="utf-8")
schema = json.loads(written)
validator = jsonschema.Draft202012Validator(schema)


def test_the_file_is_what_the_command_prints() -> None:
    found = CliRunner().invoke(app, ["schema", "--of", "plan"])

    assert found.stdout == written
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_plan_has_no_names_of_a_catalog_to_complete() -> None:
    assert CliRunner().invoke(app, ["schema", "--of", "plan", "--catalog", "x"]).exit_code == 2


@pytest.mark.parametrize("dialect", dialect_names())
def test_every_plan_is_as_the_schema_says(dialect: str) -> None:
    made = [one for _, one in transitions(dialect) if isinstance(one, sg.Plan)]

    assert len(made) > 20
    for one in made:
        validator.validate(json.loads(one.to_json()))


def test_the_schema_finds_what_is_not_so() -> None:
    plan = json.loads(sg.plan(first, catalog, to=sg.Create("table")).to_json())

    def wrong(*path: Any, value: object) -> bool:
        changed = deepcopy(plan)
        place: Any = changed
        for one in path[:-1]:
            place = place[one]
        place[path[-1]] = value
        return not validator.is_valid(changed)

    assert validator.is_valid(plan)
    assert wrong("version", value=2)
    assert wrong("more", value=1)
    assert wrong("aim", "kind", value="creates")
    assert wrong("aim", "rows", value=3)
    assert wrong("steps", 0, "purpose", value="sweep")
    assert wrong("steps", 0, "sql", value=None)
    assert wrong("state", "columns", 0, value=["id"])
    assert all(wrong(key, value=[plan[key]]) for key in plan if key not in ("steps", "columns"))


def test_a_key_with_a_decimal_is_json() -> None:
    prices = sg.Catalog.model_validate(
        {"version": 1, "tables": {"prices": {"key": ["price"], "columns": {"price": "decimal(6,2)"}}}}
    )
    dear = sg.Segment.model_validate({"version": 1, "name": "dear", "base": "prices", "where": [{"op": "everyone"}]})
    data = json.loads(sg.plan(dear, prices, to=sg.Page(3, (Decimal("1.50"),))).to_json())

    assert data["aim"] == {"kind": "page", "rows": 3, "after": ["1.50"]}
    validator.validate(data)
