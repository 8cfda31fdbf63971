"""Guards: what can be said in one and how it comes in, and what else than members they decide."""

from collections.abc import Mapping
from typing import Any

import pyarrow
import pytest

import segsql as sg
from segsql.builder import col

tables: dict[str, Any] = {
    "people": {
        "key": ["id"],
        "columns": {"id": "integer", "tenant": "integer", "name": {"type": "text", "values": ["a", "b"]}, "seen": "timestamp"},
        "relations": {"boss": {"to": "people", "keys": {"tenant": "id"}, "required": True}},
    },
    "notes": {"columns": {"person": "integer", "body": "text", "tags": "array<text>"}},
}  # fmt: skip
catalog = sg.Catalog.model_validate({"version": 1, "tables": tables})
everyone = sg.loads("{version: 1, name: all_people, base: people, where: [{op: everyone}], select: [id]}")
ours: dict[str, Any] = {"op": "eq", "column": "tenant", "value": 1}
rows: dict[str, list[dict[str, object]]] = {
    "people": [
        {"id": 1, "tenant": 1, "name": "a"},
        {"id": 1, "tenant": 2, "name": "c"},
        {"id": None, "tenant": 2, "name": "a"},
        {"id": 2, "tenant": 1, "name": "b"},
    ]
}


def guarded(*conditions: Any) -> Mapping[str, Any]:
    return {"people": list(conditions)}


@pytest.mark.parametrize("guard", [ours, sg.loads("{version: 1, name: s, base: people, where: [{op: eq, column: tenant, value: 1}]}").where[0], col("tenant") == 1])  # fmt: skip
def test_a_guard_is_plain_data_or_a_node_or_made_by_the_builder(guard: Any) -> None:
    found = sg.compile(everyone, catalog, guards=guarded(guard))

    assert '"t"."tenant" = 1' in found.sql


def test_guards_of_the_call_come_beside_those_of_the_catalog() -> None:
    data = {**tables, "people": {**tables["people"], "guard": [{"op": "is_present", "column": "name"}]}}
    found = sg.compile(everyone, sg.Catalog.model_validate({"version": 1, "tables": data}), guards=guarded(ours))

    assert 'WHERE\n  "t"."name" IS NOT NULL AND "t"."tenant" = 1' in found.sql


def test_a_table_without_a_key_is_guarded() -> None:
    notes = sg.loads("{version: 1, name: notes_of_all, base: notes, where: [{op: everyone}], select: [body]}")
    found = sg.compile(notes, catalog, guards={"notes": [{"op": "ne", "column": "body", "value": "x"}]})

    assert '"t"."body" <> \'x\'' in found.sql


@pytest.mark.parametrize(
    ("guards", "pointer"),
    [
        ([ours], "/guards"),
        ({"persons": [ours]}, "/guards/persons"),
        ({5: [ours]}, "/guards/5"),
        (guarded(), "/guards/people"),
        ({"people": ours}, "/guards/people"),
        ({"people": "tenant = 1"}, "/guards/people"),
        (guarded(7), "/guards/people/0"),
        (guarded({**ours, "value": "hush"}), "/guards/people/0/value"),
        (guarded({**ours, "value": {"op": "column", "path": "hush"}}), "/guards/people/0/value"),
        (guarded({**ours, "value": ["hush"]}), "/guards/people/0/value"),
        (guarded({**ours, "column": "boss.tenant"}), "/guards/people/0/column"),
        (guarded({**ours, "column": "seen", "value": "2026-01-01"}), "/guards/people/0/column"),
        (guarded({**ours, "column": "name", "value": "hush"}), "/guards/people/0/value"),
        (guarded({**ours, "op": "equals"}), "/guards/people/0/op"),
        (guarded({**ours, "vaule": 1}), "/guards/people/0/vaule"),
        (guarded({"op": "not", "condition": ours}), "/guards/people/0/op"),
        (guarded({"op": "exists", "relation": "boss"}), "/guards/people/0/op"),
        (guarded({"op": "between", "column": "tenant", "low": 9, "high": 1}), "/guards/people/0"),
        (guarded(ours, {"op": "everyone"}), "/guards/people/1/op"),
    ],
)  # fmt: skip
def test_what_guards_nothing_is_refused(guards: Any, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(everyone, catalog, guards=guards)

    assert {(one.code, one.pointer, one.range) for one in refusal.value.diagnostics} == {
        ("invalid-guard", pointer, None)
    }
    assert "hush" not in str(refusal.value)
    assert sg.check(everyone, catalog, guards=guards) == refusal.value.diagnostics


def test_a_wrong_value_in_a_guard_of_the_catalog_is_not_told() -> None:
    wrong = {**tables, "people": {**tables["people"], "guard": [{**ours, "value": "hush"}]}}

    with pytest.raises(sg.DefinitionError) as refusal:
        sg.compile(everyone, sg.Catalog.model_validate({"version": 1, "tables": wrong}))

    (found,) = refusal.value.diagnostics
    assert (found.code, found.pointer) == ("invalid-catalog", "/tables/people/guard/0/value")
    assert "hush" not in str(found)


def test_the_meaning_covers_the_guards_of_what_is_read() -> None:
    def meaning(guards: Mapping[str, Any] | None = None) -> str:
        return sg.compile(everyone, catalog, guards=guards).meaning

    assert meaning() != meaning(guarded(ours)) != meaning(guarded({**ours, "value": 2}))
    assert meaning(guarded(ours)) == meaning(guarded(col("tenant") == 1))
    assert meaning() == meaning({"notes": [{"op": "is_present", "column": "body"}]})


def test_a_reading_of_what_a_segment_means_has_no_guard_in_it() -> None:
    doubled = sg.loads("{version: 1, name: ours, base: people, where: [{op: eq, column: tenant, value: 1}]}")

    assert sg.check(doubled, catalog, guards=guarded(ours)) == ()
    assert sg.compile(everyone, catalog, guards=guarded(ours)).lineage == {"id": frozenset({"people.id"})}


def test_what_is_kept_out_is_not_held_to_the_catalog() -> None:
    """The number 1 is twice a key, a key is missing, and a name is none of the list: in rows of another tenant."""
    data = {"people": pyarrow.Table.from_pylist(rows["people"])}

    assert sg.matches(everyone, catalog, rows, guards=guarded(ours)) == [(1,), (2,)]
    assert sg.dry_run(everyone, catalog, data, guards=guarded(ours)).count == 2
    with pytest.raises(sg.DefinitionError, match="repeats"):
        sg.dry_run(everyone, catalog, {"people": data["people"].slice(0, 2)})


def test_a_relation_that_is_required_reaches_no_row_that_is_kept_out() -> None:
    bosses = sg.loads("{version: 1, name: bosses, base: people, where: [{op: is_missing, column: boss.name}], select: [id]}")  # fmt: skip
    one = [{"id": 1, "tenant": 2, "name": "a"}, {"id": 2, "tenant": 1, "name": "b"}]
    guards = guarded({"op": "eq", "column": "id", "value": 1})

    assert sg.matches(bosses, catalog, {"people": one}, guards=guards) == [(1,)]
    assert sg.dry_run(bosses, catalog, {"people": pyarrow.Table.from_pylist(one)}, guards=guards).count == 1
    assert sg.dry_run(bosses, catalog, {"people": pyarrow.Table.from_pylist(one)}).count == 0


def test_a_record_that_is_kept_out_is_no_member() -> None:
    ours_first, theirs, *_ = rows["people"]

    assert sg.matches_record(everyone, catalog, ours_first, guards=guarded(ours))
    assert not sg.matches_record(everyone, catalog, theirs, guards=guarded(ours))


def test_nothing_is_told_of_a_record_that_is_kept_out() -> None:
    """Neither that its number is that of a row which is let in, nor that it is no number."""
    bosses = sg.loads("{version: 1, name: bosses, base: people, where: [{op: is_present, column: boss.name}], select: [id]}")  # fmt: skip
    related: dict[str, list[dict[str, object]]] = {"people": rows["people"][:1]}

    for theirs in ({"id": 1, "tenant": 2, "name": "a"}, {"id": "hush", "tenant": 2, "name": "a"}):
        assert not sg.matches_record(bosses, catalog, theirs, related, guards=guarded(ours))


def test_values_of_a_row_that_may_be_kept_out_are_not_told() -> None:
    unreadable: dict[str, object] = {"id": "hush", "tenant": "hush", "name": "a"}

    for run in (
        lambda: sg.matches(everyone, catalog, {"people": [unreadable]}, guards=guarded(ours)),
        lambda: sg.matches_record(everyone, catalog, unreadable, guards=guarded(ours)),
    ):
        with pytest.raises(sg.DefinitionError, match='"id" of people has 1 value that is no integer') as refusal:
            run()
        assert "hush" not in str(refusal.value)
    with pytest.raises(sg.DefinitionError, match="hush"):
        sg.matches(everyone, catalog, {"people": [{**unreadable, "tenant": 1}]}, guards=guarded(ours))


def test_a_row_whose_tenant_cannot_be_read_is_told() -> None:
    with pytest.raises(sg.DefinitionError, match='"tenant" of people has 1 value that is no integer'):
        sg.matches(everyone, catalog, {"people": [{"id": 1, "tenant": "one"}]}, guards=guarded(ours))


def test_segments_without_guards_are_what_they_were() -> None:
    assert sg.compile(everyone, catalog).sql == sg.compile(everyone, catalog, guards={}).sql
    assert sg.compile(everyone, catalog, guards={"notes": [{"op": "is_present", "column": "body"}]}).sql == sg.compile(everyone, catalog).sql  # fmt: skip
