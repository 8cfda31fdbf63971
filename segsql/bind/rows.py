"""Row nodes to bound rows: the walk, the filter, the order and the cut (docs/language.md, section 3.3)."""

from __future__ import annotations

from typing import Final

from segsql.bind import names
from segsql.bind.bound import All, Condition, Negation, Order, Ref, Rows, Scope, Step, Value
from segsql.bind.conditions import during, every
from segsql.bind.context import Argument, Context, Frame, Hashed, Shared
from segsql.bind.values import operand
from segsql.catalog.schema import Hop, Relation
from segsql.errors import Pointer, did_you_mean
from segsql.model import nodes

_FEW: Final = 16
"""So many nodes over one relation are compared with each other one by one."""


def bind_rows(
    ctx: Context, node: nodes.Rows | nodes.Overall, frame: Frame, path: Pointer, argument: Argument
) -> tuple[Rows, Value | None] | None:
    """Return the rows of a node and the value read from each, or None after reporting what is wrong."""
    if isinstance(node, nodes.Overall):
        relation, outer = _all_of(ctx, node, path), None
        node = nodes.Count(relation=node.table, where=node.where)
    else:
        relation, outer = names.relation(ctx, node.relation, frame, (*path, "relation")), frame
    if relation is None:
        return None
    known = ctx.shared.setdefault((id(frame.scope), relation.name), [])
    for other, rows, reach in known if not known[_FEW:] else _likely(ctx, known, node):
        if _chooses_alike(node, other):
            return _again(ctx, rows, reach, outer, argument, path)
    scope = _scope(ctx, relation, frame, node.relation)
    inner = Frame(scope, outer)
    before = len(ctx.findings.errors)
    where, satisfies = _conditions(ctx, node, inner, path)
    limit = 1 if isinstance(node, nodes.First) else node.limit
    _check(ctx, node, relation.one, path)
    order = sort_keys(ctx, node.sort, inner, (*path, "sort"))
    repeats = not all(hop.exclusive for hop in relation.hops[1:])
    if limit is not None or repeats:
        order = completed(ctx, order, scope, (*path, "relation"))
    reach = inner.reach.levels
    value = operand(ctx, argument, inner, (*path, "column")) if argument is not None else None
    anchors = anchors_of(outer, inner.reach.levels)
    if not isinstance(node, (nodes.Exists, nodes.Every)) or limit is not None:
        _told_apart(ctx, anchors, path)
    if len(ctx.findings.errors) > before or (argument is not None and value is None):
        return None
    rows = Rows(
        home=frame.scope,
        scope=scope,
        where=where,
        order=order if limit is not None else (),
        limit=limit,
        satisfies=satisfies,
        anchors=anchors,
        repeats=repeats,
    )
    if reach <= 1:
        known.append((node, _looking_at(rows, outer, reach), reach))
    return rows, names.plain(value, (*path, "column")) if value is not None else None


def _scope(ctx: Context, relation: Relation, frame: Frame, text: str) -> Scope:
    """Return the rows that a relation leads to: the same for every node that does not stand within them, so that what is asked of them
    can be asked of them at once.
    """
    at = id(frame.scope), relation.name
    known = ctx.scopes.get(at)
    if known is not None and not _is_within(frame, known[1]):
        return known[1]
    steps = walk_of(ctx, relation.hops, frame.scope, text)
    scope = Scope(steps[-1].alias, steps[-1].table, steps)
    ctx.scopes[at] = frame.scope, scope
    return scope


def _is_within(frame: Frame | None, scope: Scope) -> bool:
    while frame is not None and frame.scope is not scope:
        frame = frame.outer
    return frame is not None


def _all_of(ctx: Context, node: nodes.Overall, path: Pointer) -> Relation | None:
    """Return the step that leads to every row of a table, from any row."""
    if node.table in ctx.catalog.tables:
        return Relation(f"all of {node.table}", (Hop(node.table, (), one=False, exclusive=True),))
    hint = did_you_mean(node.table, ctx.catalog.tables)
    ctx.findings.error("unknown-table", (*path, "table"), f'no table "{node.table}" in the catalog', hint)
    return None


def _chooses_alike(one: nodes.Rows, other: nodes.Rows) -> bool:
    """Whether two row nodes over one relation choose the same rows, so that their figures come from one grouping."""
    return _kind(one) == _kind(other) and (
        (one.limit, one.during, one.where, one.sort, one.satisfies)
        == (other.limit, other.during, other.where, other.sort, other.satisfies)
    )


def _likely(ctx: Context, known: list[Shared], node: nodes.Rows) -> list[Shared]:
    """Return those of many nodes that may choose the same rows as another, as comparing it with each of them takes too long."""
    hashed = ctx.hashed.setdefault(id(known), Hashed(known))
    for one in known[hashed.done :]:
        hashed.alike.setdefault(_hashed(one[0]), []).append(one)
    hashed.done = len(known)
    return hashed.alike.get(_hashed(node), [])


def _hashed(node: nodes.Rows) -> int:
    """Return a number that is the same for nodes which choose alike; it is one for all that name values in a mapping."""
    try:
        return hash((_kind(node), node.limit, node.during, node.where, node.sort, node.satisfies))
    except TypeError:
        return 0


def _kind(node: nodes.Rows) -> type[nodes.Rows]:
    """Return what else than its fields says which rows a node chooses: one row, or those that do not satisfy."""
    return type(node) if isinstance(node, (nodes.First, nodes.Every)) else nodes.Rows


def _again(
    ctx: Context, rows: Rows, reach: int, frame: Frame | None, argument: Argument, path: Pointer
) -> tuple[Rows, Value | None] | None:
    """Return rows bound before, which are chosen by rows so far out, with another value read from each."""
    if argument is None:
        return rows, None
    inner = Frame(rows.scope, frame)
    ctx.met[rows.scope.alias] = [rows.where] if rows.where is not None else []
    value = operand(ctx, argument, inner, (*path, "column"))
    if value is None:
        return None
    rows = _looking_at(rows, frame, max(reach, inner.reach.levels))
    _told_apart(ctx, rows.anchors, path)
    return rows, names.plain(value, (*path, "column"))


def _looking_at(rows: Rows, frame: Frame | None, levels: int) -> Rows:
    """Return the same rows for what looks so far out."""
    anchors = anchors_of(frame, levels)
    return rows if anchors == rows.anchors else rows.looking_at(anchors)


def sort_keys(ctx: Context, sort: tuple[nodes.Sort, ...], frame: Frame, path: Pointer) -> tuple[Order, ...]:
    """Return the sort keys that could be bound."""
    found: list[Order] = []
    for index, one in enumerate(sort):
        value = operand(ctx, one.column, frame, at := (*path, index, "column"))
        if value is None:
            continue
        if not value.type.scalar:
            hint = (
                "engines cannot order versions; sort by a number that is stored" if value.type.kind == "version" else ""
            )
            ctx.findings.error("unsupported-type", at, f"values of type {value.type} cannot be sorted yet", hint)
            continue
        found.append(Order(names.plain(value, at), one.direction == "desc"))
    return tuple(found)


def completed(ctx: Context, order: tuple[Order, ...], scope: Scope, path: Pointer) -> tuple[Order, ...]:
    """Return an order that leaves no ties: the key of the table comes last."""
    if scope.table.items is not None:
        message = f"the items of {scope.table.name} have no key, so none of them is the first, or the same as another"
        ctx.findings.error(
            "key-required", path, message, "count them, ask for one or for all, or take a figure over them"
        )
        return order
    if not scope.table.key:
        message = f"the table {scope.table.name} has no key, so its rows cannot be told apart or put in one order"
        ctx.findings.error("key-required", path, message, "name its key in the catalog")
        return order
    named = {(one.value.alias, one.value.column.name) for one in order if isinstance(one.value, Ref)}
    rest = (one for one in names.key_columns(scope) if (one.alias, one.column.name) not in named)
    return (*order, *(Order(names.plain(one, path), descending=False) for one in rest))


def walk_of(ctx: Context, hops: tuple[Hop, ...], home: Scope, text: str) -> tuple[Step, ...]:
    """Return the steps of a walk that a relation path stands for."""
    parent, steps = home.alias, []
    labels = text.split(".")
    for index, hop in enumerate(hops):
        label = labels[index] if len(labels) == len(hops) else hop.table
        steps.append(ctx.step(hop, parent, label))
        parent = steps[-1].alias
    return tuple(steps)


def _conditions(
    ctx: Context, node: nodes.Rows, inner: Frame, path: Pointer
) -> tuple[Condition | None, Condition | None]:
    """Return what rows meet before the cut and after it; without a cut there is no after.

    Every row satisfies where there is none that does not, so those are the rows that ``every`` looks for.
    """
    where = _where(ctx, node, inner, path)
    bound = every(ctx, node.satisfies, inner, (*path, "satisfies"))
    satisfies: Condition | None = All(bound) if bound else None
    if satisfies is not None and isinstance(node, nodes.Every):
        satisfies = Negation(satisfies)
    if satisfies is not None and node.limit is None:
        return satisfies if where is None else All((where, satisfies)), None
    return where, satisfies


def _where(ctx: Context, node: nodes.Rows, inner: Frame, path: Pointer) -> Condition | None:
    conditions = in_period(ctx, node.during, inner, (*path, "during"))
    conditions.extend(every(ctx, node.where, inner, (*path, "where")))
    return All(tuple(conditions)) if conditions else None


def in_period(ctx: Context, period: nodes.Period | None, inner: Frame, path: Pointer) -> list[Condition]:
    """Return the test that the time of a row lies in a period, none where there is no period.

    What is added to it is known to be met by the rows, too.
    """
    found = ctx.met[inner.scope.alias] = []
    if period is None:
        return found
    time = inner.scope.table.time
    if time is None:
        message = f"the table {inner.scope.table.name} has no time column"
        hint = "name one in the catalog, or test a column with {op: during, column: ...} under where"
        ctx.findings.error("no-time-column", path, message, hint)
        return found
    test = during(ctx, period, Ref(inner.scope.alias, time, time.type, time.nullable), inner, path)
    if test is not None:
        found.append(test)
    return found


def _check(ctx: Context, node: nodes.Rows, one: bool, path: Pointer) -> None:
    if isinstance(node, nodes.First):
        if node.limit is not None or node.satisfies:
            message = "first takes the first row; limit and satisfies do not apply to it"
            ctx.findings.error("invalid-value", path, message, "filter with where")
        if not node.sort and not one:
            message = "there may be several rows, and nothing says which is the first"
            ctx.findings.error("sort-required", path, message, "add sort")
    elif node.satisfies and node.limit is None and not isinstance(node, nodes.Every):
        message = "satisfies tests the rows that a limit leaves, and there is no limit"
        ctx.findings.error("satisfies-without-limit", (*path, "satisfies"), message, "move the conditions to where")


def anchors_of(frame: Frame | None, levels: int) -> tuple[Scope, ...]:
    """Return the outer scopes that the rows look at, nearest first."""
    scopes: list[Scope] = []
    for _ in range(levels):
        if frame is None:
            break
        scopes.append(frame.scope)
        frame = frame.outer
    return tuple(scopes)


def _told_apart(ctx: Context, anchors: tuple[Scope, ...], path: Pointer) -> None:
    """Refuse figures that belong to outer rows which nothing tells apart."""
    for scope in anchors:
        if not scope.table.key:
            message = f"the figure belongs to a row of {scope.table.name}, which has no key to tell its rows apart"
            ctx.findings.error("key-required", path, message, "name its key in the catalog")
