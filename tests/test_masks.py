"""Masked columns: every way in which a definition could reach one, and those that are left open."""

from pathlib import Path
from typing import Any

import pyarrow
import pytest

import segsql as sg
from segsql.model.references import Segments

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns:
      id: {type: integer, masked: [filter]}
      name: text
      email: {type: text, masked: true}
      age: {type: integer, masked: [output]}
      rank: {type: integer, masked: [sort]}
      tags: {type: array<text>, masked: true}
      profile: {type: json, fields: {mood: text}, masked: [filter]}
    relations:
      orders: {to: orders, keys: {id: person_id}}
      mails: {to: mails, keys: {email: email}, where: [{op: eq, column: secret, value: true}]}
    guard: [{op: is_present, column: email}]
  orders:
    key: [order_id]
    time: placed
    columns:
      order_id: integer
      person_id: integer
      total: {type: integer, masked: [filter]}
      cost: {type: integer, masked: [output, sort]}
      placed: {type: date, masked: [filter]}
    relations:
      person: {to: people, keys: {person_id: id}}
  mails:
    columns: {email: {type: text, masked: [filter]}, secret: {type: boolean, masked: true}, read: boolean}
""")
others: Segments = {
    one.name: one
    for one in map(
        sg.loads,
        (
            "{version: 1, name: by_email, base: people, where: [{op: is_present, column: email}], select: [id]}",
            "{version: 1, name: by_rank, base: people, where: [{op: everyone}], sort: [{column: rank}], limit: 3, select: [id]}",
            "{version: 1, name: of_age, base: people, where: [{op: gte, column: age, value: 18}], select: [id]}",
        ),
    )
}
all_of_them = "where: [{op: everyone}]"


def compiled(fields: str, base: str = "people") -> sg.Compiled:
    segment = sg.loads(f"{{version: 1, name: asked, base: {base}, {fields}}}")
    return sg.compile(segment, catalog, segments=others)


@pytest.mark.parametrize(
    ("fields", "pointer", "said"),
    [
        ("where: [{op: sql, dialect: postgres, text: \"email = 'a'\"}], select: [id]", "/where/0", '"email" is masked: it may not be filtered by'),
        ("where: [{op: sql, dialect: postgres, text: \"upper(coalesce(name, email)) like 'A%'\"}], select: [id]", "/where/0", '"email"'),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: sql, dialect: postgres, text: age + 1}}}}]", "/select/0", '"age" is masked: it may not be put out'),
        (f"{all_of_them}, select: [id], sort: [{{column: {{op: sql, dialect: postgres, text: rank * 2}}}}]", "/sort/0", '"rank"'),
        (f"{all_of_them}, select: [id, age]", "/select/1", '"age" is masked: it may not be put out'),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: expression, text: age + 1}}}}]", "/select/0", "put out"),
        (f"{all_of_them}, transformations: [{{name: x, value: {{op: expression, text: age + 1}}}}]", "/transformations/0", "put out"),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: case, branches: [{{when: {{op: eq, column: age, value: 9}}, then: 1}}]}}}}]", "/select/0", '"age" is masked: it may not be put out'),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: max, relation: orders, column: cost}}}}]", "/select/0", '"cost" is masked: it may not be put out'),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: first, relation: orders, column: order_id, sort: [{{column: cost}}]}}}}]", "/select/0", "put out or sorted by"),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: overall, function: sum, table: orders, column: cost}}}}]", "/select/0", '"cost"'),
        (f"{all_of_them}, select: [id], sort: [{{column: rank}}]", "/sort/0", '"rank" is masked: it may not be sorted by'),
        (f"{all_of_them}, select: [id], sort: [{{column: {{op: expression, text: 0 - rank}}}}]", "/sort/0", '"rank"'),
        (f"{all_of_them}, select: [id], sort: [{{column: name}}], limit: 3, per: [rank]", "/per/0", '"rank"'),
        ("where: [{op: eq, column: email, value: a}], select: [id]", "/where/0", '"email" is masked: it may not be filtered by'),
        ("where: [{op: or, conditions: [{op: nobody}, {op: not, condition: {op: is_missing, column: email}}]}], select: [id]", "/where/0/conditions/1/condition", '"email"'),
        ("where: [{op: eq, column: profile.mood, value: a}], select: [id]", "/where/0", '"profile"'),
        ("where: [{op: has_any, column: tags, values: [a]}], select: [id]", "/where/0", '"tags"'),
        ("where: [{op: exists, relation: tags}], select: [id]", "/where/0", '"tags"'),
        (f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: count, relation: tags}}}}]", "/select/0", '"tags"'),
        ("where: [{op: expression, text: \"email = 'a'\"}], select: [id]", "/where/0", '"email"'),
        ("where: [{op: exists, relation: orders, where: [{op: gt, column: total, value: 1}]}], select: [id]", "/where/0/where/0", '"total"'),
        ("where: [{op: exists, relation: orders, during: {op: range, start: 2026-01-01}}], select: [id]", "/where/0", '"placed"'),
        ("where: [{op: gt, column: {op: sum, relation: orders, column: total}, value: 1}], select: [id]", "/where/0", '"total"'),
        ("where: [{op: gt, column: {op: count, relation: orders, sort: [{column: cost}], limit: 2}, value: 1}], select: [id]", "/where/0", '"cost" is masked: it may not be sorted by'),
        ("where: [{op: sequence, relation: orders, order: placed, steps: [{where: [{op: everyone}]}, {where: [{op: everyone}]}]}], select: [id]", "/where/0", '"placed"'),
        ("where: [{op: in_segment, segment: by_email}], select: [id]", "/where/0", '"email"'),
        ("where: [{op: in_segment, segment: by_rank}], select: [id]", "/sort/0", '"rank"'),
        ("where: [{op: split, seed: a, end: 10}], select: [id]", "/where/0", '"id"'),
        (f"{all_of_them}, select: [id], joins: [{{name: same, to: people, keys: {{name: email}}}}]", "/joins/0/keys/name", "looked up by it"),
    ],
)  # fmt: skip
def test_every_way_to_a_masked_column_is_closed(fields: str, pointer: str, said: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        compiled(fields)

    errors = [one for one in refusal.value.diagnostics if one.severity == "error"]
    assert [(one.code, one.pointer) for one in errors] == [("masked-column", pointer)]
    assert said in errors[0].message
    assert errors[0].hint


@pytest.mark.parametrize(
    "fields",
    [
        "where: [{op: gte, column: age, value: 18}], select: [id], sort: [{column: age}]",
        f"{all_of_them}, select: [id, rank, profile, profile.mood]",
        f"{all_of_them}, select: [x], transformations: [{{name: x, value: {{op: sum, relation: orders, column: total}}}}]",
        "where: [{op: gt, column: {op: max, relation: orders, column: cost}, value: 1}], select: [id]",
        f"{all_of_them}, select: [id], transformations: [{{name: x, value: {{op: expression, text: age + 1}}}}]",
        "where: [{op: exists, relation: mails, where: [{op: eq, column: read, value: true}]}], select: [id]",
        "where: [{op: in_segment, segment: of_age}], select: [id]",
    ],
)
def test_what_is_not_forbidden_is_allowed(fields: str) -> None:
    assert compiled(fields).sql


def test_a_masked_column_is_left_out_where_nothing_is_selected() -> None:
    found = compiled(all_of_them)

    assert [one.name for one in found.columns] == ["id", "name", "rank", "profile"]
    assert [(one.code, one.pointer) for one in found.diagnostics] == [("masked-column-left-out", "/base")]
    assert found.diagnostics[0].message.endswith(": email, age, tags")


def test_data_that_is_masked_is_not_told() -> None:
    """Neither as a value of the wrong type nor as one that repeats, nor by what DuckDB says."""
    masked: dict[str, Any] = {
        "version": 1,
        "tables": {
            "t": {
                "key": ["a"],
                "unique": [["b"]],
                "columns": {
                    "a": "integer",
                    "b": {"type": "text", "masked": ["output"]},
                    "c": {"type": "integer", "masked": ["sort"]},
                },
            }
        },
    }
    catalog = sg.Catalog.model_validate(masked)
    segment = sg.loads("{version: 1, name: few, base: t, where: [{op: ne, column: b, value: x}, {op: ne, column: c, value: 1}], select: [a]}")  # fmt: skip
    repeated: list[dict[str, object]] = [{"a": 1, "b": "hush", "c": 0}, {"a": 2, "b": "hush", "c": 0}]
    wrong: list[dict[str, object]] = [{"a": 1, "b": "y", "c": "hush"}]

    for rows, said in ((repeated, "a masked value occurs 2 times"), (wrong, '"c"')):
        for run in (lambda rows: sg.matches(segment, catalog, {"t": rows}), lambda rows: sg.dry_run(segment, catalog, {"t": pyarrow.Table.from_pylist(rows)})):  # fmt: skip
            with pytest.raises(sg.DefinitionError) as refusal:
                run(rows)
            assert said in str(refusal.value)
            assert "hush" not in str(refusal.value)


def test_a_frame_that_cannot_be_converted_is_not_told_by_its_values() -> None:
    pandas = pytest.importorskip("pandas")
    mixed = pandas.DataFrame({"id": [1, "hush"], "email": ["a", "b"]})
    accounts = pyarrow.Table.from_pylist([{"email": "a", "plan": "b"}])

    with pytest.raises(sg.DefinitionError, match="Conversion failed for column id") as refusal:
        sg.dry_run(with_account, linked, {"people": mixed, "accounts": accounts})
    assert "hush" not in str(refusal.value)


def test_a_file_without_names_is_not_told_by_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text("hush,a\n")
    (tmp_path / "people.csv").write_text("1,hush\n")

    with pytest.raises(sg.DefinitionError, match="the first line names the columns") as refusal:
        sg.dry_run(with_account, linked, tmp_path)
    assert not any("hush" in str(one) for one in refusal.value.diagnostics if "people.csv" in str(one))


@pytest.mark.parametrize("column", ["made", "again", "outer.again"])
def test_what_is_compared_with_a_name_for_a_masked_column_is_not_told(column: str) -> None:
    listed = sg.Catalog.loads("""
    version: 1
    tables:
      people:
        key: [id]
        columns: {id: integer, plan: {type: text, values: [free, hush], masked: [sort]}}
        relations: {same: {to: people, keys: {id: id}}}
    """)
    test = f"{{op: eq, column: {column}, value: hushed}}"
    segment = sg.loads(f"""
    version: 1
    name: asked
    base: people
    transformations:
      - {{name: made, value: {{op: column, path: plan}}}}
      - {{name: again, value: {{op: column, path: made}}}}
    where: [{test if column == "made" else f"{{op: exists, relation: same, where: [{test}]}}" if "outer" in column else f"{{op: not, condition: {test}}}"}]
    select: [id]
    """)

    (found,) = sg.check(segment, listed)

    assert (found.code, found.hint) == ("not-a-listed-value", "")
    assert "hush" not in found.message


def test_what_an_item_of_a_masked_array_is_compared_with_is_not_told() -> None:
    with_items = sg.Catalog.loads("""
    version: 1
    tables:
      people:
        key: [id]
        columns: {id: integer, marks: {type: array<json>, element: {rank: integer}, masked: [sort]}}
        relations: {same: {to: people, keys: {id: id}}}
    """)
    fields = "where: [{op: exists, relation: marks, where: [{op: eq, column: rank, value: hushed}]}], select: [id]"

    (found,) = sg.check(sg.loads(f"{{version: 1, name: asked, base: people, {fields}}}"), with_items)

    assert found.code == "type-mismatch"
    assert "hush" not in found.message


def test_something_is_put_out() -> None:
    hidden: dict[str, Any] = {"version": 1, "tables": {"t": {"columns": {"a": {"type": "text", "masked": True}}}}}
    segment = sg.loads("{version: 1, name: nothing, base: t, where: [{op: everyone}]}")

    with pytest.raises(sg.DefinitionError, match="every column of t is masked"):
        sg.compile(segment, sg.Catalog.model_validate(hidden))


@pytest.mark.parametrize("masked", ["true", "[output]", "[sort, filter]"])
def test_a_key_is_masked_from_filter_alone(masked: str) -> None:
    with pytest.raises(sg.DefinitionError, match="rows are put in order and members are named"):
        sg.Catalog.loads(
            f"{{version: 1, tables: {{t: {{key: [a], columns: {{a: {{type: text, masked: {masked}}}}}}}}}}}"
        )


@pytest.mark.parametrize("masked", ["[]", "[hide]", "output", "1"])
def test_what_masks_is_a_word_of_three(masked: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.Catalog.loads(f"{{version: 1, tables: {{t: {{columns: {{a: {{type: text, masked: {masked}}}}}}}}}}}")

    assert {one.code for one in refusal.value.diagnostics} <= {"wrong-type", "invalid-value"}


linked = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: integer, email: {type: text, masked: true}}
    relations:
      account: {to: accounts, keys: {email: email}, cardinality: one, required: true}
  accounts: {columns: {email: text, plan: text}}
""")
with_account = sg.loads("{version: 1, name: found, base: people, where: [{op: is_present, column: account.plan}], select: [id]}")  # fmt: skip


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        ([{"email": "hush", "plan": "a"}, {"email": "hush", "plan": "b"}], "repeats, a masked value occurs 2 times"),
        ([{"email": "other", "plan": "a"}], "reaches no row"),
    ],
)
def test_a_masked_value_is_not_told_of_the_column_that_equals_it(accounts: list[dict[str, object]], said: str) -> None:
    people: list[dict[str, object]] = [{"id": 1, "email": "hush"}]
    frames = {"people": pyarrow.Table.from_pylist(people), "accounts": pyarrow.Table.from_pylist(accounts)}

    for run in (
        lambda: sg.matches(with_account, linked, {"people": people, "accounts": accounts}),
        lambda: sg.dry_run(with_account, linked, frames),
    ):
        with pytest.raises(sg.DefinitionError) as refusal:
            run()
        assert said in str(refusal.value)
        assert "hush" not in str(refusal.value)


@pytest.mark.parametrize("text", ["total", "total + 1"])
def test_a_view_over_the_members_does_not_test_what_is_made_of_a_masked_column(text: str) -> None:
    value = f"transformations: [{{name: made, value: {{op: expression, text: {text}}}}}]"
    target = "target: {into: table, views: [{name: high, where: [{op: gt, column: made, value: 3}]}]}"
    fields = f"{all_of_them}, select: [order_id, made], {value}, {target}"
    segment = sg.loads(f"{{version: 1, name: asked, base: orders, {fields}}}")

    (found,) = sg.check(segment, catalog)

    assert (found.code, found.pointer) == ("masked-column", "/target/views/0/where/0")
