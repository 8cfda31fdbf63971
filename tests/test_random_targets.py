"""Any target, on any dialect: planned or refused at its place, and from one to any other."""

from typing import Any, get_args

import pglast
from fixture_folders import dialect_names
from hypothesis import given
from hypothesis import strategies as st
from test_lifecycle import catalog, many, pro, segment

import segsql as sg
from segsql.model.target import IndexMethod, StorageFormat

columns = ["id", "plan", "score", "joined"]
lists = st.lists(st.sampled_from(columns), min_size=1, max_size=3, unique=True)
names = st.sampled_from(["first", "second", "n" * 63])
indexes = st.fixed_dictionaries(
    {"columns": lists},
    optional={"name": names, "method": st.sampled_from(get_args(IndexMethod)), "unique": st.booleans()},
)
views = st.lists(names, max_size=2, unique=True).map(
    lambda found: [{"name": f"v_{one}"[:63], "where": [{"op": "gt", "column": "score", "value": 3}]} for one in found]
)
targets = st.fixed_dictionaries(
    {"into": st.sampled_from(["view", "table", "table", "materialized_view"])},
    optional={
        "schema": st.sampled_from(["here", "there"]),
        "name": names,
        "key": st.booleans(),
        "indexes": st.lists(indexes, max_size=2, unique_by=str),
        "cluster": lists,
        "partition": st.fixed_dictionaries(
            {"column": st.sampled_from(columns)}, optional={"by": st.sampled_from(["value", "day", "month", "year"])}
        ),
        "distribute": st.fixed_dictionaries({}, optional={"column": st.sampled_from(columns)}),
        "storage": st.sampled_from(get_args(StorageFormat)),
        "comment": st.text(min_size=1, max_size=20).filter(lambda one: "\x00" not in one and one.isprintable()),
        "views": views,
    },
)


def planned(dialect: str, target: dict[str, Any], current: sg.State | None, where: Any) -> sg.Plan | None:
    """The plan, or nothing where it is refused as it should be."""
    one = segment("chosen", where, select=columns, target=target)
    try:
        return sg.plan(one, catalog, dialect=dialect, current=current)
    except sg.SegsqlError as refused:
        found = refused.diagnostics
    assert all(one.pointer.startswith("/target") for one in found), found
    return None


@given(st.sampled_from(dialect_names()), targets, targets, st.sampled_from([many, pro]))
def test_any_target_is_planned_or_refused(dialect: str, one: dict[str, Any], other: dict[str, Any], where: Any) -> None:
    made = planned(dialect, one, None, many)
    if made is None:
        return
    assert planned(dialect, one, made.state, many) == planned(dialect, one, made.state, many)
    again = planned(dialect, one, made.state, many)
    assert again is not None
    assert again.steps == ()
    changed = planned(dialect, other, made.state, where)
    for plan in (made, changed) if changed is not None else (made,):
        words = [step.purpose for step in plan.steps if step.purpose in ("begin", "commit")]
        assert words in ([], ["begin", "commit"]), plan.sql
        for step in plan.steps:
            assert "\x00" not in step.sql
            if dialect == "postgres":
                assert len(pglast.parse_sql(step.sql)) == 1
    if changed is not None:
        assert changed.state is not None
        settled = planned(dialect, other, changed.state, where)
        assert settled is not None
        assert settled.steps == ()
