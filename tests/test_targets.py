"""What segments are to be in a database: made, filled anew, changed, renamed and dropped on every engine, which says itself what is there."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from answers import decoded
from engines import Engine, Row
from engines.registry import slow
from fixture_folders import dialect_names
from plan_runs import labels, run, unheld
from target_facts import said_of
from test_lifecycle import Life, catalog, many, pro, rows, segment

import segsql as sg
from segsql.dialect import Unsupported, load
from segsql.plans import forms_of_targets as forms

best = {"name": "best_of_them", "where": [{"op": "gt", "column": "score", "value": 6}]}
others = {"name": "others_of_them", "where": [{"op": "lte", "column": "score", "value": 6, "missing": "match"}]}
indexed = {"key": True, "indexes": [{"columns": ["score"]}, {"columns": ["joined", "id"], "name": "by_day"}]}
spoken = {"comment": "Who is chosen", "comments": {"score": "from 1 to 10"}}
wanted: dict[str, dict[str, Any]] = {
    "duckdb": {"schema": "segments", **indexed, **spoken},
    "postgres": {"schema": "segments", **indexed, **spoken},
    "sqlite": indexed,
    "mysql": {"schema": "segments", **indexed, "comment": "Who is chosen", "storage": "innodb"},
    "mariadb": {"schema": "segments", **indexed, "comment": "Who is chosen"},
    "clickhouse": {
        "schema": "segments",
        "cluster": ["joined", "id"],
        "partition": {"column": "joined", "by": "month"},
        "indexes": [{"columns": ["score"]}, {"columns": ["plan"], "method": "bloom_filter", "name": "by_plan"}],
        **spoken,
    },
    "spark": {"schema": "segments", "storage": "orc", "partition": "joined", **spoken},
}
"""What is asked of each engine: all that it has."""
with_target = pytest.mark.parametrize("label", [one for one in labels if str(one.id) not in unheld])


class Stage:
    """An engine with people on it, and what was made of them."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.state: sg.State | None = None
        self.life = Life(engine)
        columns = [("id", "integer"), ("plan", "text"), ("score", "integer"), ("joined", "date")]
        engine.load_table("people_rows", columns, rows)
        if engine.name != "sqlite":
            engine.load_table(("segments", "seed"), [("a", "integer")], [])
        self.life.show(20)

    def plan(self, one: sg.Segment, to: Any = None) -> sg.Plan:
        to = sg.Create() if to is None else to
        made = sg.plan(one, catalog, dialect=self.engine.name, to=to, current=self.state)
        run(self.engine, made)
        self.state = made.state
        return made

    def parts(self) -> tuple[str, ...]:
        assert self.state is not None
        return self.state.named

    def holds(self, one: sg.Segment) -> bool:
        """Whether the object has the rows of the segment, and each view over it those that it is to show."""
        found = sg.compile(one, catalog).columns
        people = [dict(zip(catalog.tables["people"].columns, row, strict=True)) for row in rows[: self.life.shown]]
        by_key = {row["id"]: row for row in people}
        members = [by_key[key] for (key,) in sg.matches(one, catalog, {"people": people})]
        shown = [tuple(row[column.name] for column in found) for row in members]
        if self._read(self.parts(), found) != sorted(shown, key=repr):
            return False
        for view in one.target.views if one.target is not None else ():
            narrowed = sg.Segment.model_validate(
                {"version": 1, "name": "v", "base": "people", "where": [c.written() for c in view.where]}
            )
            seen = {key for (key,) in sg.matches(narrowed, catalog, {"people": members})}
            right = [values for values, row in zip(shown, members, strict=True) if row["id"] in seen]
            if self._read((*self.parts()[:-1], view.name), found) != sorted(right, key=repr):
                return False
        return True

    def _read(self, name: tuple[str, ...], columns: Any) -> list[Row]:
        listed = ", ".join(f"made.{self.engine.quoted(column.name)}" for column in columns)
        read = self.engine.query(f"SELECT {listed} FROM {self.engine.quoted(name)} made")
        return sorted(decoded(self.engine, read, columns), key=repr)

    def is_gone(self, name: tuple[str, ...]) -> bool:
        try:
            self.engine.query(f"SELECT * FROM {self.engine.quoted(name)}")
        except Exception:
            return True
        return False


@pytest.fixture(scope="module")
def engines_of() -> dict[str, Engine]:
    return {}


@pytest.fixture
def stage(label: str, engines_of: dict[str, Engine], open_engine: Callable[[str], Engine]) -> Stage:
    # One of each: what stands in a schema of its own name is seen by all of a server.
    if label not in engines_of:
        engines_of[label] = open_engine(label)
    engines_of[label].reset()
    return Stage(engines_of[label])


def chosen(
    engine: Engine,
    name: str = "chosen",
    where: Any = many,
    select: Any = ("id", "plan", "score", "joined"),
    **further: Any,
) -> sg.Segment:
    target = {"into": "table", "views": [best], **wanted[engine.name], **further}
    return segment(name, where, select=list(select), target=target)


@with_target
def test_a_target_lives(stage: Stage) -> None:
    engine = stage.engine
    first = chosen(engine)
    stage.plan(first)
    assert stage.holds(first)
    facts = said_of(engine, stage.parts())
    assert facts == right(engine, "chosen"), "what the engine says is there"
    assert stage.plan(first).steps == ()

    stage.life.show(30)
    stage.plan(first, sg.Refresh())
    assert stage.holds(first)
    assert said_of(engine, stage.parts()) == facts, "filled anew, and nothing of it lost"

    if engine.label not in slow:
        changed = chosen(engine, where=pro, views=[best, others])
        stage.plan(changed)
        assert stage.holds(changed)
        assert said_of(engine, stage.parts()) == facts

    fewer = chosen(engine, views=[others])
    stage.plan(fewer)
    assert stage.holds(fewer)
    assert stage.is_gone((*stage.parts()[:-1], "best_of_them"))

    renamed = chosen(engine, "elected", views=[others])
    before = stage.parts()
    stage.plan(renamed)
    assert stage.holds(renamed)
    assert stage.is_gone(before)
    assert said_of(engine, stage.parts()) == right(engine, "elected")
    assert stage.plan(renamed).steps == ()

    last = stage.parts()
    stage.plan(renamed, sg.Drop())
    assert stage.is_gone(last)
    assert stage.is_gone((*last[:-1], "others_of_them"))


def right(engine: Engine, name: str) -> dict[str, object]:
    """What an engine says of an object that was made as it was wanted."""
    target = wanted[engine.name]
    prefix = "by_" if engine.name in ("mysql", "mariadb", "clickhouse") else f"{name}__"
    indexes = {
        f"{prefix}{'_'.join(one['columns'])}" if "name" not in one else one["name"]: one["columns"]
        for one in target.get("indexes", ())
    }
    return {
        "indexes": indexes,
        "key": ["id"] if "key" in target else [],
        "comment": target.get("comment", ""),
        "comments": target.get("comments", {}),
        "layout": [target.get("partition", ""), target.get("cluster", []), target.get("storage", "")],
    }


def target_of(one: dict[str, Any], name: str = "chosen", where: Any = many) -> sg.Segment:
    return segment(name, where, select=["id", "plan", "score", "joined"], target=one)


@pytest.mark.parametrize("label", [one for one in labels if str(one.id).startswith("postgres")])
def test_a_materialized_view_is_filled_anew_when_that_is_asked(stage: Stage) -> None:
    wish = {
        "into": "materialized_view",
        "schema": "segments",
        "indexes": [{"columns": ["score"]}],
        "views": [best],
        **spoken,
    }
    stage.plan(target_of(wish))
    stage.life.show(30)
    assert not stage.holds(target_of(wish)), "it has the rows of then"
    assert [step.sql for step in stage.plan(target_of(wish), sg.Refresh()).steps] == [
        'REFRESH MATERIALIZED VIEW "segments"."chosen"'
    ]
    assert stage.holds(target_of(wish))

    keyed = {**wish, "key": True}
    assert [step.purpose for step in stage.plan(target_of(keyed)).steps] == ["index"]
    assert (
        stage.plan(target_of(keyed), sg.Refresh()).sql == 'REFRESH MATERIALIZED VIEW CONCURRENTLY "segments"."chosen";'
    )
    found = said_of(stage.engine, stage.parts())
    assert found["indexes"] == {"chosen__key": ["id"], "chosen__score": ["score"]}
    assert (found["comment"], found["comments"]) == (spoken["comment"], spoken["comments"])

    stage.plan(target_of(keyed, "elected", pro))
    assert stage.holds(target_of(keyed, "elected", pro))
    assert said_of(stage.engine, stage.parts())["indexes"] == {"elected__key": ["id"], "elected__score": ["score"]}
    stage.plan(target_of({**keyed, "into": "view", "key": False, "indexes": []}, "elected", pro))
    assert stage.holds(target_of({"views": [best]}, "elected", pro))
    stage.plan(target_of(keyed, "elected", pro), sg.Drop())
    assert stage.is_gone(("segments", "elected"))


@pytest.mark.parametrize("label", [one for one in labels if str(one.id) in ("duckdb", "postgres", "sqlite", "mysql")])
def test_what_belongs_to_a_table_changes_while_its_rows_stay(stage: Stage) -> None:
    first = {**wanted[stage.engine.name], "into": "table", "key": False}
    first["indexes"] = [{"columns": ["score"], "name": "one"}, {"columns": ["joined"], "name": "two"}]
    stage.plan(target_of(first))
    other = {
        **first,
        "indexes": [{"columns": ["id"], "name": "one"}, first["indexes"][1], {"columns": ["score", "id"]}],
    }

    made = stage.plan(target_of(other))

    assert {step.purpose for step in made.steps} == {"drop", "index"}
    name = "by_score_id" if stage.engine.name == "mysql" else "chosen__score_id"
    assert said_of(stage.engine, stage.parts())["indexes"] == {"one": ["id"], "two": ["joined"], name: ["score", "id"]}


def test_names_are_bounded_and_stay_apart() -> None:
    long = "a" * 60
    first, second = (
        sg.plan(
            target_of({"into": "table", "key": True, "indexes": [{"columns": ["score"]}]}, f"{long}{end}"),
            catalog,
            dialect="postgres",
        )
        for end in ("b", "c")
    )

    def made(one: sg.Plan) -> list[str]:
        assert one.state is not None
        return [part.name for part in one.state.parts]

    assert all(len(name.encode()) <= 63 for name in [*made(first), *made(second)])
    assert len({*made(first), *made(second)}) == 4
    again = sg.plan(
        target_of({"into": "table"}, f"{long}b"), catalog, dialect="postgres", to=sg.Refresh(), current=first.state
    )
    names = [
        step.sql.split('"')[1]
        for step in again.steps
        if step.sql.startswith("CREATE TABLE") or "CREATE TABLE" in step.sql
    ]
    assert all(len(name) <= 63 for name in names)


@pytest.mark.parametrize(("length", "dialect"), [(64, "postgres"), (65, "mysql"), (65, "mariadb"), (128, "redshift")])
def test_a_name_that_an_engine_would_cut_is_refused(length: int, dialect: str) -> None:
    with pytest.raises(sg.UnsupportedByDialect, match="cannot keep so long a name") as refused:
        sg.plan(target_of({"name": "n" * length}), catalog, dialect=dialect)

    assert [one.pointer for one in refused.value.diagnostics] == ["/target/name"]


def test_a_name_of_digits_stays_with_the_key() -> None:
    plain, titled = (
        sg.plan(target_of({"naming": "digest"}).model_copy(update={"title": title}), catalog, dialect="postgres").state
        for title in (None, "Chosen ones")
    )

    assert plain is not None
    assert titled is not None
    assert plain.named == titled.named == ("seg_7be403e3cc82",)


def test_a_target_is_no_part_of_the_meaning() -> None:
    bare = sg.compile(segment("chosen", many, select=["id"]), catalog)
    with_wishes = sg.compile(
        segment("chosen", many, select=["id"], target={"into": "table", "schema": "segments"}), catalog
    )

    assert bare.meaning == with_wishes.meaning
    assert bare.sql == with_wishes.sql


def test_what_reads_an_object_reads_it_under_its_name() -> None:
    reading = segment("readers", {"op": "in_segment", "segment": "chosen"}, select=["id"])
    known = {"chosen": target_of({"schema": ["shop", "segments"], "name": "picked ones"})}
    read = sg.compile(reading, catalog, dialect="snowflake", segments=known, references="object")

    assert 'FROM "shop"."segments"."picked ones" AS' in read.sql


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ({"into": "table", "indexes": [{"columns": ["scor"]}]}, 'no column "scor" is put out'),
        ({"into": "table", "cluster": ["id", "id"]}, '"id" is named twice'),
        ({"comments": {"name": "x"}}, 'no column "name" is put out'),
        ({"indexes": [{"columns": ["id"]}]}, "a view stores no rows, and so has no indexes"),
        ({"key": True}, "a view stores no rows, and so has no key"),
        ({"into": "table", "partition": {"column": "id", "by": "day"}}, '"id" is integer, which has no days'),
        ({"into": "table", "distribute": "nobody"}, 'no column "nobody" is put out'),
        ({"naming": "digest", "name": "x"}, "two different names"),
        ({"views": [{**best, "name": "chosen"}]}, 'there is a "chosen" already'),
        ({"views": [best, best]}, 'there is a "best_of_them" already'),
        ({"into": "table", "indexes": [{"columns": ["id"]}, {"columns": ["id"]}]}, "there is such an index already"),
    ],
)
def test_what_cannot_be_is_refused(target: dict[str, Any], said: str) -> None:
    found = sg.check(target_of(target), catalog)

    assert [one.message for one in found if one.severity == "error" and said in one.message], found
    assert all(one.pointer.startswith("/target/") for one in found)


def test_a_key_is_declared_of_what_is_put_out() -> None:
    found = sg.check(segment("chosen", many, select=["plan"], target={"into": "table", "key": True}), catalog)

    assert [(one.code, one.pointer) for one in found] == [("key-required", "/target/key")]


def test_a_view_over_an_object_reads_what_is_put_out() -> None:
    hidden = {"views": [{"name": "v", "where": [{"op": "eq", "column": "plan", "value": "pro"}]}]}
    with pytest.raises(sg.DefinitionError) as refused:
        sg.plan(segment("chosen", many, select=["id"], target=hidden), catalog)

    right = [("unknown-column", "/target/views/0/where/0/column")]
    assert [(one.code, one.pointer) for one in refused.value.diagnostics] == right
    told = sg.check(segment("chosen", many, select=["id"], target=hidden), catalog)
    assert [(one.code, one.pointer) for one in told] == right


def test_a_view_over_an_object_that_goes_stale_is_warned_of() -> None:
    period = {"op": "last", "count": 7, "unit": "day"}
    fresh = {"views": [{"name": "fresh", "where": [{"op": "during", "column": "joined", "period": period}]}]}

    made = sg.plan(target_of({"into": "table", **fresh}), catalog, as_of=dt.datetime(2026, 3, 9, tzinfo=dt.UTC))

    assert [(one.code, one.pointer) for one in made.diagnostics] == [("relative-time-in-view", "/target/views/0/where")]
    assert "'2026-03-02'" in made.sql


def test_what_a_dialect_lacks_is_told_before_it_is_planned() -> None:
    found = sg.check(target_of({"into": "table", "key": True}), catalog, dialects=["postgres", "spark"])

    assert [(one.code, one.pointer) for one in found] == [("unsupported-by-dialect", "/target/key")]


def test_every_form_is_used() -> None:
    facts = [load(name).targets for name in dialect_names()]
    used = {
        question: {found.use for one in facts if not isinstance(found := getattr(one, question), Unsupported)}
        for question in forms.TABLES
    }

    assert used == {question: set(table) for question, table in forms.TABLES.items()}
