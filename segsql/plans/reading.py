"""Reading a segment: the definition that a page, a sample or an overlap is the members of, and the statements for its query.

What can be said in the language is said in it, so that it means the same on every engine. A page is the segment with one condition more,
a sample one sorted by a random number. Where other rows decide whether one is a member, so that a further condition would change who is,
they are the members of a segment that refers to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import get_args

from sqlglot import exp

from segsql.catalog.catalog import Catalog
from segsql.errors import Code, DefinitionError, Diagnostic, check_word
from segsql.lower import nodes as n
from segsql.lower.query import Into, Lowered
from segsql.model import nodes
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.splits import Bucket
from segsql.model.validate import build
from segsql.plans import forms
from segsql.plans.aims import (
    MOST_ROWS,
    OVERLAPPING,
    Aim,
    Count,
    Create,
    Drop,
    Explain,
    Kind,
    MemberAim,
    Overlap,
    Page,
    Preview,
    Refresh,
    Sample,
    State,
)
from segsql.plans.overlap import overlap
from segsql.plans.statements import Draft


@dataclass(frozen=True, slots=True)
class Asked:
    """The definition to compile for an aim, with the segments it refers to, and what its query is for."""

    segment: Segment
    known: Segments
    into: Into


def ask(segment: Segment, catalog: Catalog, known: Segments, aim: MemberAim, current: State | None) -> Asked:
    """Return the definition that answers an aim.

    Raises:
        DefinitionError: the aim cannot be met: no key to go by, no such number of rows, or a key of another shape.
    """
    if segment.base not in catalog.tables:
        return Asked(segment, known, "select")  # which is refused as any definition is
    match aim:
        case Create():
            return Asked(segment, known, into_of(aim.into or "view"))
        case Refresh() | Drop():
            return Asked(segment, known, into_of(_there(aim, current).kind))
        case Count():
            return Asked(segment, known, "count")
        case Explain():
            return Asked(segment, known, "select")
        case Preview():
            _key(segment, catalog)
            _check_rows(aim.rows)
            return Asked(segment, known, "select")
        case Page():
            key = _key(segment, catalog)
            sort: Sequence[nodes.Sort] = [nodes.Sort(column=one) for one in key]
            return _first(segment, known, _after(key, aim.after), sort, aim.rows)
        case Sample():
            _key(segment, catalog)
            # One bucket holds many of a large segment's members; the second tells those of it apart, and not by their keys.
            seeds = (aim.seed, f"{aim.seed} 2")
            sort = [nodes.Sort(column=build(Bucket, {"op": "bucket", "seed": seed}, None, {})) for seed in seeds]
            return _first(segment, known, (), sort, aim.rows)
        case Overlap():
            _key(segment, catalog)
            return Asked(_side_by_side(segment, catalog, aim.others), {**known, segment.name: segment}, "view")


def ask_query(query: Query, aim: Aim, current: State | None) -> Into:
    """Return what the statement of a whole query is for.

    Raises:
        DefinitionError: the aim needs a key, and none is known of its rows.
    """
    match aim:
        case Create():
            return into_of(aim.into or "view")
        case Refresh() | Drop():
            return into_of(_there(aim, current).kind)
        case Count():
            return "count"
        case Explain():
            return "select"
        case _:
            message = f"{query.name} is a whole query, whose rows have no key that is known, and so no order that stays"
            raise _refused(message, "key-required", "/text", "create, refresh, drop, count or explain it")


def into_of(kind: Kind) -> Into:
    """Return what a query is for that fills an object: a materialized view holds the rows of a table.

    Raises:
        DefinitionError: there is no such kind of object.
    """
    check_word("into", kind, get_args(Kind))
    return "table" if kind == "materialized_view" else kind


def drafts(lowered: Lowered, segment: Segment | Query, aim: Aim) -> tuple[Draft, ...]:
    """Return the statements for the query of an aim that reads."""
    tree = lowered.tree
    match aim:
        case Preview() if isinstance(segment, Segment):
            cut = segment.limit if not segment.per else None
            tree.set("limit", n.limit(min(aim.rows, cut or aim.rows)))
        case Explain():
            found = forms.form(lowered.target.dialect, "explain")(tree)
            return tuple(Draft(one, "explain", is_headed=one.find(exp.Select) is not None) for one in found)
        case Overlap():
            return (Draft(overlap(lowered, 1 + len(aim.others)), "read"),)
        case _:
            pass
    return (Draft(tree, "count" if isinstance(aim, Count) else "read"),)


def dependent(one: State, known: Segments) -> Segment:
    """Return the definition of something that is to be made anew.

    Raises:
        DefinitionError: it was not handed in.
    """
    if one.name not in known:
        hint = "hand its definition in with the call, under its name, or drop it first"
        raise _refused(f"{one.name} has to be made anew, and its definition is not known", hint=hint)
    return known[one.name]


def _there(aim: Refresh | Drop, current: State | None) -> State:
    """Return what there is to refresh or drop."""
    if current is None:
        raise _refused("there is nothing to change", hint="hand in what there is: the state of the plan that made it")
    if isinstance(aim, Drop) and current.dependents and not aim.dependents:
        names = ", ".join(one.name for one in current.dependents)
        raise _refused(f"{current.name} is read by {names}", hint="drop these first, or with it: dependents")
    return current


def told(problem: DefinitionError, segment: Segment, aim: Aim) -> DefinitionError:
    """Return what is wrong with a definition in the words of who asked: the key that a page comes after stands in none."""
    place = f"/where/{1 if segment.is_cut else len(segment.where)}"
    if not isinstance(aim, Page) or not all(one.pointer.startswith(place) for one in problem.diagnostics):
        return problem
    found = problem.diagnostics[0]
    return _refused(f"no key to go on from: {found.message}", hint=found.hint)


def _first(
    segment: Segment, known: Segments, where: Sequence[nodes.Condition], sort: Sequence[nodes.Sort], rows: int
) -> Asked:
    """Return the first members in an order, of those that meet further conditions."""
    _check_rows(rows)
    changed: dict[str, object] = {"sort": tuple(sort), "limit": rows, "limit_percent": None, "per": ()}
    if not segment.is_cut:
        return Asked(segment.model_copy(update={**changed, "where": (*segment.where, *where)}), known, "select")
    among = nodes.SegmentMembership(op="in_segment", segment=segment.name)
    changed |= {"name": _free("part", {segment.name, *known}), "where": (among, *where)}
    return Asked(segment.model_copy(update=changed), {**known, segment.name: segment}, "select")


def _after(key: Sequence[str], after: Sequence[object]) -> tuple[nodes.Condition, ...]:
    """Return the condition that a key comes behind another: its first part that differs is greater."""
    if not after:
        return ()
    if len(after) != len(key):
        raise _refused(f"a key of {', '.join(key)} has {len(key)} parts, and {len(after)} were given to go on from")
    branches: list[nodes.Condition] = []
    for index, name in enumerate(key):
        ahead = [_comparison("eq", one, value) for one, value in zip(key[:index], after, strict=False)]
        branches.append(_all([*ahead, _comparison("gt", name, after[index])]))
    return (branches[0] if len(branches) == 1 else nodes.Group(op="or", conditions=tuple(branches)),)


def _all(conditions: Sequence[nodes.Condition]) -> nodes.Condition:
    return conditions[0] if len(conditions) == 1 else nodes.Group(op="and", conditions=tuple(conditions))


def _comparison(op: str, column: str, value: object) -> nodes.Comparison:
    return build(nodes.Comparison, {"op": op, "column": column, "value": value}, None, {})


def _side_by_side(segment: Segment, catalog: Catalog, others: Sequence[str]) -> Segment:
    """Return everyone of the base, with 1 or 0 for each segment that they are members of, or not."""
    names = (segment.name, *others)
    fewest, most = OVERLAPPING
    if not fewest <= len(names) <= most or len(set(names)) < len(names):
        raise _refused(f"an overlap is one of {fewest} to {most} different segments, and there are {', '.join(names)}")
    taken = {name for table in catalog.tables.values() for name in table.columns}
    columns = [_free(f"in_{index + 1}", taken) for index in range(len(names))]
    return Segment.model_validate(
        {
            "version": 1,
            "name": _free("overlap", names),
            "base": segment.base,
            "transformations": [
                {
                    "name": column,
                    "value": {
                        "op": "case",
                        "branches": [{"when": {"op": "in_segment", "segment": name}, "then": 1}],
                        "otherwise": 0,
                    },
                }
                for column, name in zip(columns, names, strict=True)
            ],
            "where": [{"op": "everyone"}],
            "select": columns,
        }
    )


def _key(segment: Segment, catalog: Catalog) -> tuple[str, ...]:
    """Return the names of the base key."""
    table = catalog.tables[segment.base]
    if not table.key:
        message = f"the table {table.name} has no key, so its rows have no order that stays"
        raise _refused(message, "key-required", "/base", "name its key in the catalog")
    return tuple(one.name for one in table.key)


def _check_rows(rows: int) -> None:
    if type(rows) is not int or not 1 <= rows <= MOST_ROWS:
        raise _refused(f"so many rows cannot be shown: {rows}", hint=f"ask for 1 to {MOST_ROWS:,}")


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that nothing else has."""
    while name in taken:
        name += "_"
    return name


def _refused(message: str, code: Code = "invalid-plan", pointer: str = "", hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
