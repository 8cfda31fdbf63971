"""Segments that refer to others: what is refused and where it is told, how large it may get, and what a call chooses."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
import sqlglot
from sqlglot import exp

import segsql as sg
from segsql.bind.bound import Way
from segsql.dialect import available
from segsql.lower.query import Into
from segsql.model.references import in_order

ways: tuple[Way, ...] = get_args(Way)
catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns: {id: {type: integer, nullable: false}, age: integer, seen: {type: timestamp, stored: with_zone}}
    relations:
      peers: {to: people, keys: {age: age}}
      visits: {to: visits, keys: {id: person_id}}
  visits:
    columns: {person_id: integer, page: text}
  days:
    key: [day]
    columns: {day: {type: timestamp, stored: with_zone, nullable: false}}
""")


def segment(name: str, *where: Any, base: str = "people", **fields: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": name, "base": base, "where": list(where), **fields})


def among(*segments: sg.Segment) -> Mapping[str, sg.Segment]:
    return {one.name: one for one in segments}


def member(name: str) -> dict[str, Any]:
    return {"op": "in_segment", "segment": name}


def no_member(name: str) -> dict[str, Any]:
    return {"op": "not_in_segment", "segment": name}


adults = segment("adults", {"op": "gte", "column": "age", "value": 18})
oldest = segment("oldest", {"op": "everyone"}, sort=[{"column": "age", "direction": "desc"}], limit=3)


def refused(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(sg.DefinitionError) as problem:
        call()
    return [(one.code, one.message) for one in problem.value.diagnostics if one.severity == "error"]


@pytest.mark.parametrize("way", ways)
class TestRefusals:
    @pytest.mark.parametrize("name", ["a", "b", "c"])
    def test_a_cycle_is_told_with_its_path(self, name: str, way: Way) -> None:
        known = among(segment("a", member("b")), segment("b", member("c")), segment("c", no_member("a")))
        path = " -> ".join((name, *"abcab"["abc".index(name) + 1 :][:2], name))

        (found,) = refused(lambda: sg.compile(known[name], catalog, segments=known, references=way))

        assert (found[0], found[1].endswith(f"the segment refers to itself: {path}")) == ("segment-cycle", True)

    def test_a_segment_in_itself_is_a_cycle(self, way: Way) -> None:
        itself = segment("a", member("a"))

        assert refused(lambda: sg.compile(itself, catalog, references=way)) == [
            ("segment-cycle", "the segment refers to itself: a -> a")
        ]

    def test_a_name_that_is_not_known_is_told_with_its_path(self, way: Way) -> None:
        known = among(segment("b", member("c")), segment("c", no_member("d")))

        (found,) = refused(lambda: sg.compile(segment("a", member("b")), catalog, segments=known, references=way))

        assert found == ("unknown-segment", 'in "c" at /where/0/segment: no segment "d": a -> b -> c -> d')

    def test_another_table_is_a_mismatch(self, way: Way) -> None:
        known = among(segment("pages", {"op": "is_present", "column": "page"}, base="visits"))
        message = 'members of "pages" are rows of visits, and the row at hand is one of people'

        assert refused(lambda: sg.compile(segment("a", member("pages")), catalog, segments=known, references=way)) == [
            ("segment-mismatch", message)
        ]

    def test_another_name_is_a_mismatch(self, way: Way) -> None:
        message = 'the segment that is handed in as "grown_ups" is named "adults"'

        assert refused(
            lambda: sg.compile(
                segment("a", member("grown_ups")), catalog, segments={"grown_ups": adults}, references=way
            )
        ) == [("segment-mismatch", message)]

    def test_outer_ends_at_the_segment(self, way: Way) -> None:
        looking_out = segment("b", {"op": "eq", "column": "age", "value": {"op": "column", "path": "outer.age"}})
        asking = segment("a", {"op": "exists", "relation": "peers", "where": [member("b")]})

        (found,) = refused(lambda: sg.compile(asking, catalog, segments=among(looking_out), references=way))

        assert found[0] == "outer-at-top"

    def test_names_of_the_one_that_refers_are_not_known(self, way: Way) -> None:
        named = [{"name": "half", "value": {"op": "expression", "text": "age / 2"}}]
        asking = segment("a", member("b"), transformations=named)
        other = segment("b", {"op": "gt", "column": "half", "value": 9})

        (found,) = refused(lambda: sg.compile(asking, catalog, segments=among(other), references=way))

        assert found == ("unknown-column", 'in "b" at /where/0/column: no column "half" in people')

    @pytest.mark.parametrize("depth", [64, 65, 3000])
    @pytest.mark.parametrize("cut", [{}, {"limit": 1}])
    def test_a_long_chain_is_too_deep(self, way: Way, depth: int, cut: dict[str, Any]) -> None:
        (found,) = refused(lambda: compile_chain(depth, way, **cut))

        assert found[0] == "too-deep"


def compile_chain(length: int, way: Way = "inline", **cut: Any) -> sg.Compiled:
    """So many segments of which each refers to the next, and one that does not."""
    known = among(*(segment(f"s{one}", member(f"s{one + 1}"), **cut) for one in range(length)))
    last = segment(f"s{length}", {"op": "is_present", "column": "age"})
    return sg.compile(known["s0"], catalog, segments={**known, **among(last)}, references=way)


@pytest.mark.parametrize("way", ways)
@pytest.mark.parametrize(("length", "cut"), [(63, {}), (8, {"limit": 1})])
def test_the_longest_chain_compiles(way: Way, length: int, cut: dict[str, Any]) -> None:
    assert compile_chain(length, way, **cut).sql


def test_what_is_nested_counts_where_it_is_referred_to() -> None:
    def nested(count: int, inner: dict[str, Any]) -> dict[str, Any]:
        for _ in range(count):
            inner = {"op": "not", "condition": inner}
        return inner

    def asked(outside: int, inside: int) -> sg.Compiled:
        other = segment("b", nested(inside, {"op": "everyone"}))
        return sg.compile(segment("a", nested(outside, member("b"))), catalog, segments=among(other))

    assert asked(40, 22).sql
    assert refused(lambda: asked(40, 23))[0][0] == "too-deep"


@pytest.mark.parametrize("cut", [{}, {"limit": 1}])
def test_segments_that_unfold_too_far_are_refused(cut: dict[str, Any]) -> None:
    def several(name: str) -> dict[str, Any]:
        return {"op": "or", "conditions": [member(name), no_member(name)] * 4}

    linked = (segment(f"s{one}", several(f"s{one + 1}"), **cut) for one in range(7))
    known = among(*linked, segment("s7", {"op": "everyone"}))

    assert "too-large" in {code for code, _ in refused(lambda: sg.compile(known["s0"], catalog, segments=known))}
    assert sg.compile(known["s0"], catalog, segments=known, references="cte").sql.count(" AS (") == 7


def named(*values: str, times: int = 1) -> sg.Segment:
    """A segment with named values n0, n1 and so on, and as many conditions that read the last of them."""
    names = [{"name": f"n{at}", "value": {"op": "expression", "text": text}} for at, text in enumerate(values)]
    read = [{"op": "ne", "column": f"n{len(values) - 1}", "value": one} for one in range(times)]
    return segment("s", *read, transformations=names, select=["id"])


def test_names_that_unfold_too_far_are_refused() -> None:
    doubled = named("age + 1", *(f"n{at} + n{at}" for at in range(17)))
    long = f"coalesce({', '.join(['age + 1'] * 90)})"

    assert refused(lambda: sg.compile(doubled, catalog))[0][0] == "too-large"
    assert refused(lambda: sg.compile(named(long, times=400), catalog))[0][0] == "too-large"
    assert sg.compile(named(long, times=16), catalog).sql.count('"age"') >= 16 * 90


def test_names_built_on_names_too_deep_are_refused() -> None:
    deep = named("age + 1", *(f"n{at} + 1" for at in range(70)))

    assert refused(lambda: sg.compile(deep, catalog))[0][0] == "too-deep"


class TestPlaces:
    def test_a_mistake_is_told_where_it_was_written(self) -> None:
        other = sg.loads(
            "{version: 1, name: b, base: people,\n where: [{op: eq, column: agee, value: 1}]}", file="b.yaml"
        )
        asking = sg.loads("{version: 1, name: a, base: people, where: [{op: in_segment, segment: b}]}", file="a.yaml")

        with pytest.raises(sg.DefinitionError) as problem:
            sg.compile(asking, catalog, segments=among(other))

        (found,) = problem.value.diagnostics
        assert found.range is not None
        assert (found.code, found.pointer, found.range.file, found.range.line) == (
            "unknown-column",
            "/where/0/column",
            "b.yaml",
            2,
        )

    def test_a_mistake_is_told_once(self) -> None:
        other = segment("b", {"op": "eq", "column": "agee", "value": 1})
        asking = segment(
            "a", member("b"), no_member("b"), {"op": "exists", "relation": "peers", "where": [member("b")]}
        )

        assert len(refused(lambda: sg.compile(asking, catalog, segments=among(other)))) == 1

    def test_a_refusal_by_a_dialect_stands_at_the_reference(self) -> None:
        names = sg.Catalog.model_validate(
            {"version": 1, "tables": {"pages": {"key": ["name"], "columns": {"name": "text"}}}}
        )
        other = segment("b", {"op": "eq", "column": "name", "value": "x", "ignore_case": True}, base="pages")
        asking = segment("a", {"op": "not", "condition": member("b")}, base="pages")

        with pytest.raises(sg.UnsupportedByDialect) as problem:
            sg.compile(asking, names, dialect="sqlite", segments=among(other))

        assert [one.pointer for one in problem.value.diagnostics] == ["/where/0/condition/segment"]

    def test_warnings_about_the_other_segment_are_left_to_it(self) -> None:
        other = segment("b", {"op": "everyone"}, limit=3)

        assert sg.compile(segment("a", member("b")), catalog, segments=among(other)).diagnostics == ()


class TestWays:
    def test_without_a_limit_a_reference_is_its_conditions(self) -> None:
        referred = sg.compile(segment("a", no_member("adults")), catalog, segments=among(adults))
        written = sg.compile(segment("a", {"op": "not", "condition": adults.where[0]}), catalog)

        assert referred.sql == written.sql

    def test_a_segment_is_named_once_however_often_it_is_referred_to(self) -> None:
        older = segment("older", member("adults"), no_member("oldest"))
        again = [member("adults"), no_member("oldest"), member("older")]
        asking = segment("a", *again, {"op": "exists", "relation": "peers", "where": again})

        text = sg.compile(asking, catalog, segments=among(adults, oldest, older), references="cte").sql

        ctes = [one.alias for one in sqlglot.parse_one(text, dialect="duckdb").find_all(exp.CTE)]
        assert [one.rsplit("_", 1)[0] for one in ctes] == ["adults", "oldest", "older"], "each behind what it reads"

    def test_a_segment_that_no_one_reads_in_the_end_is_not_named(self) -> None:
        decided = {"op": "case", "branches": [{"when": member("adults"), "then": 1}], "otherwise": 0}
        asking = segment("a", member("oldest"), transformations=[{"name": "adult", "value": decided}], select=["id"])

        text = sg.compile(asking, catalog, segments=among(adults, oldest), references="cte").sql

        assert (text.count(" AS ("), "adults" in text) == (1, False)

    def test_an_object_is_read_under_the_name_of_its_segment(self) -> None:
        text = sg.compile(segment("a", member("adults")), catalog, segments=among(adults), references="object").sql

        assert {one.name for one in sqlglot.parse_one(text, dialect="duckdb").find_all(exp.Table)} == {
            "people",
            "adults",
        }

    @pytest.mark.parametrize("way", ways)
    def test_only_conditions_need_no_key(self, way: Way) -> None:
        pages = segment("pages", {"op": "is_present", "column": "page"}, base="visits")
        asking = segment("a", {"op": "exists", "relation": "visits", "where": [member("pages")]})

        if way == "inline":
            assert sg.compile(asking, catalog, segments=among(pages)).sql
        else:
            found = refused(lambda: sg.compile(asking, catalog, segments=among(pages), references=way))
            assert [code for code, _ in found] == ["key-required"]

    def test_an_object_has_to_put_out_its_key(self) -> None:
        keyless = segment("b", {"op": "everyone"}, select=["age"])
        asking = segment("a", member("b"))

        assert sg.compile(asking, catalog, segments=among(keyless), references="cte").sql
        (found,) = refused(lambda: sg.compile(asking, catalog, segments=among(keyless), references="object"))
        assert found[0] == "key-required"

    def test_a_key_that_is_stored_in_another_way_than_it_is_put_out_is_refused(self) -> None:
        other = segment("b", {"op": "everyone"}, base="days")

        (found,) = refused(
            lambda: sg.compile(
                segment("a", member("b"), base="days"), catalog, segments=among(other), references="object"
            )
        )

        assert found[0] == "unsupported-type"

    @pytest.mark.parametrize("dialect", available())
    @pytest.mark.parametrize("into", get_args(Into))
    def test_queries_at_the_top_follow_what_is_made(self, dialect: str, into: Into) -> None:
        asking = segment("a", member("oldest"), select=["id"])
        options: dict[str, Any] = {"segments": among(oldest), "references": "cte", "pretty": False}

        text = sg.compile(asking, catalog, dialect=dialect, into=into, **options).sql

        head, _, _ = text.partition("WITH ")
        # SQL Server makes a table of a query by a word in it.
        is_made = into in ("view", "table") and (dialect, into) != ("tsql", "table")
        assert bool(head) == is_made
        assert head.startswith("CREATE ") == head.endswith(" AS ") == is_made

    def test_what_only_sorts_members_is_not_asked_of_others(self) -> None:
        sorting = {"op": "case", "branches": [{"when": member("oldest"), "then": 1}], "otherwise": 0}
        sorted_ = segment("b", adults.where[0].written(), sort=[{"column": sorting}])

        text = sg.compile(segment("a", member("b")), catalog, segments=among(sorted_, oldest)).sql

        assert text == sg.compile(segment("a", member("adults")), catalog, segments=among(adults)).sql

    def test_aliases_are_no_objects(self) -> None:
        taken = segment("t", {"op": "everyone"})

        text = sg.compile(segment("a", member("t")), catalog, segments=among(taken), references="object").sql

        tables = list(sqlglot.parse_one(text, dialect="duckdb").find_all(exp.Table))
        assert {one.name for one in tables} == {"people", "t"}
        assert not {one.name for one in tables} & {one.alias for one in tables}


class TestMeaning:
    def meaning(self, *known: sg.Segment, way: Way = "inline") -> str:
        return sg.compile(segment("a", member("b")), catalog, segments=among(*known), references=way).meaning

    def test_it_is_that_of_the_others_as_well(self) -> None:
        other = segment("b", member("c"))

        same = self.meaning(other, segment("c", {"op": "everyone"}, title="All", select=["id"]), oldest)

        assert self.meaning(other, segment("c", {"op": "everyone"})) == same
        assert self.meaning(other, segment("c", {"op": "nobody"})) != same
        assert self.meaning(other, segment("c", {"op": "everyone"}, limit=9)) != same

    def test_it_is_the_same_whichever_way_they_are_read(self) -> None:
        assert len({self.meaning(segment("b", {"op": "everyone"}), way=way) for way in ways}) == 1

    def test_tables_that_only_others_read_count(self) -> None:
        visitors = segment("b", {"op": "exists", "relation": "visits"})
        document = catalog.document.model_dump(mode="json", exclude_none=True)
        document["tables"]["visits"]["columns"]["page"] = "uuid"
        changed = sg.Catalog.model_validate(document)

        found = {
            sg.compile(segment("a", member("b")), one, segments=among(visitors), references=way).meaning
            for one in (catalog, changed)
            for way in ways
        }

        assert len(found) == 2


def test_one_record_cannot_be_asked_for_a_cut() -> None:
    record = {"id": 1, "age": 20}
    known = among(adults, oldest)

    assert sg.matches_record(segment("a", member("adults")), catalog, record, segments=known)
    (found,) = refused(lambda: sg.matches_record(segment("a", member("oldest")), catalog, record, segments=known))
    assert found[0] == "invalid-value"


def test_others_are_left_alone() -> None:
    broken = segment("broken", {"op": "eq", "column": "agee", "value": 1})

    assert sg.compile(adults, catalog, segments=among(broken)).sql == sg.compile(adults, catalog).sql


def test_relative_times_of_another_segment_move_the_one_that_refers() -> None:
    lately = segment("lately", {"op": "during", "column": "seen", "period": {"op": "last", "count": 1, "unit": "day"}})
    asking = segment("a", member("lately"))

    found = refused(lambda: sg.compile(asking, catalog, segments=among(lately)))
    assert [code for code, _ in found] == ["as-of-required"]
    assert [one.code for one in sg.check(asking, catalog, segments=among(lately))] == []


def test_an_object_was_made_before() -> None:
    lately = segment("lately", {"op": "during", "column": "seen", "period": {"op": "last", "count": 1, "unit": "day"}})

    found = sg.compile(
        segment("a", member("lately")), catalog, into="view", segments=among(lately), references="object"
    )

    assert (found.moving, found.diagnostics) == (False, ())


class TestOrder:
    def test_each_stands_behind_what_it_refers_to(self) -> None:
        known = among(
            segment("a", member("c"), no_member("b")),
            segment("b", {"op": "exists", "relation": "peers", "where": [member("d")]}),
            segment("c", {"op": "everyone"}),
            segment("d", {"op": "everyone"}),
        )

        assert in_order(known) == ["d", "b", "c", "a"]

    def test_without_references_nothing_moves(self) -> None:
        known = among(*(segment(name, {"op": "everyone"}) for name in "bca"))

        assert in_order(known) == ["b", "c", "a"]

    def test_a_cycle_comes_to_an_end(self) -> None:
        known = among(segment("a", member("b")), segment("b", member("a")), segment("c", member("a")))

        assert sorted(in_order(known)) == ["a", "b", "c"]

    def test_a_long_chain_is_put_in_order(self) -> None:
        length = 5000
        known = among(
            *(segment(f"s{one}", member(f"s{one + 1}")) for one in range(length)),
            segment(f"s{length}", {"op": "everyone"}),
        )

        assert in_order(known) == [f"s{one}" for one in range(length, -1, -1)]


def test_a_folder_hands_in_its_segments(tmp_path: Path) -> None:
    (tmp_path / "adults.segment.yaml").write_text(
        "{version: 1, name: adults, base: people, where: [{op: gte, column: age, value: 18}]}"
    )
    (tmp_path / "a.segment.yaml").write_text(
        "{version: 1, name: a, base: people, where: [{op: in_segment, segment: adults}]}"
    )
    folder = sg.load_folder(tmp_path)

    found = sg.matches(folder["a"], catalog, {"people": [{"id": 1, "age": 17}, {"id": 2, "age": 18}]}, segments=folder)

    assert found == [(2,)]
