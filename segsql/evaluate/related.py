"""Related rows: walks along relations, the rows that a node chooses there, and figures over them.

The six fields of a row node apply in the order of docs/language.md, section 3.3: the walk, the period and the conditions on each
row, the order, the cut, and the conditions on what the cut leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from segsql.bind.bound import Condition, Measure, Members, Related, Rows
from segsql.evaluate.arithmetic import quotient, total
from segsql.evaluate.chosen import chosen
from segsql.evaluate.needs import looks_out
from segsql.evaluate.order import ordered
from segsql.evaluate.rows import Row
from segsql.evaluate.run import Datum, Here, Run, no_answer


def exists(run: Run, node: Related, here: Here) -> bool:
    """Whether there is at least one row."""
    return bool(_once(run, node, here, _exists))


def figure(run: Run, node: Measure, here: Here) -> Datum:
    """Return a figure over related rows."""
    return _once(run, node, here, _figure)


def _once(run: Run, node: Related | Measure, here: Here, found: Callable[[Run, Any, Here], Datum]) -> Datum:
    """Work something out once for all outer rows that reach the same rows, unless it looks at these outer rows otherwise."""
    home = here.out_to(node.rows.home.alias)
    if id(node) not in run.alone:
        run.alone[id(node)] = not looks_out(node, run.owners)
    if not run.alone[id(node)]:
        return found(run, node, here)
    first = node.rows.scope.steps[0]
    key = (id(node), tuple(home.row[mine.name] for mine, _ in first.keys))
    if key not in run.known:
        run.known[key] = found(run, node, home)
    return run.known[key]


def _exists(run: Run, node: Related, here: Here) -> bool:
    return next(_chosen(run, node.rows, here), None) is not None


def _figure(run: Run, node: Measure, here: Here) -> Datum:
    if node.argument is None:
        return sum(1 for _ in _chosen(run, node.rows, here))
    values = [run.value(node.argument, one) for one in _chosen(run, node.rows, here)]
    if node.function == "first":
        return values[0] if values else None
    known = [one for one in values if one is not None]
    if not known:
        return total((), node.type) if node.zero else None
    try:
        found = _FIGURES[node.function](known, node)
    except OverflowError as problem:
        raise no_answer(problem, ()) from None
    return total((), node.type) if found is None and node.zero else found


def _average(values: Sequence[Any], node: Measure) -> float | None:
    """Return the exact sum, divided once."""
    assert node.argument is not None
    found = total(values, node.argument.type)
    return None if found is None else quotient(found, len(values))


_FIGURES: Final[dict[str, Callable[[Sequence[Any], Measure], Datum]]] = {
    "count_distinct": lambda values, _node: len(set(values)),
    "sum": lambda values, node: total(values, node.type),
    "avg": _average,
    "min": lambda values, _node: min(values),
    "max": lambda values, _node: max(values),
}
"""By function, the figure over known values, of which there is at least one."""


def _chosen(run: Run, rows: Rows, here: Here) -> Iterator[Here]:
    """Yield the rows that a row node chooses, each as the row at hand with ``here`` one level out."""
    if rows.limit is None:
        yield from _meeting(run, rows.where, _reached(run, rows, here))
        return
    first = ordered(run, _meeting(run, rows.where, _reached(run, rows, here)), rows.order)[: rows.limit]
    yield from _meeting(run, rows.satisfies, first)


def _meeting(run: Run, condition: Condition | None, rows: Iterable[Here]) -> Iterator[Here]:
    for here in rows:
        if condition is None or run.holds(condition, here):
            yield here


def _reached(run: Run, rows: Rows, here: Here) -> Iterator[Here]:
    """Yield the rows at the end of a walk, each once however often it is reached; it may start further out than ``here``."""
    at: Sequence[Row] = (here.out_to(rows.home.alias).row,)
    for step in rows.scope.steps:
        at = list({id(row): row for before in at for row in run.store.matching(step, before)}.values())
    if rows.members is not None:
        among = _members(run, rows.members)
        at = [row for row in at if id(row) in among]
    return (Here(rows.scope.alias, row, here) for row in at)


def _members(run: Run, given: Members) -> frozenset[int]:
    """Return the members of a segment that is referred to, as the identities of their rows."""
    if id(given) not in run.members:
        rows = run.store.rows[given.scope.table.name]
        run.members[id(given)] = frozenset(id(here.row) for here in chosen(run, given.segment, rows))
    return run.members[id(given)]
