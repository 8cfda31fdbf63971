"""Guards that come with a call: conditions by the name of the table that they guard, read and held to the table's columns.

They hold what a service knows and its users may not, so what is wrong with them is told without their values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol, TypeAlias

from segsql.catalog.catalog import Catalog
from segsql.catalog.tested import fixed
from segsql.errors import Code, DefinitionError, Diagnostic, Findings, Pointer, did_you_mean, pointer_text
from segsql.model import nodes
from segsql.model.limits import check_size
from segsql.model.scalars import Node
from segsql.model.validate import build


class Built(Protocol):
    """A condition of the builder, which holds a node."""

    @property
    def node(self) -> nodes.Condition:
        """The condition."""
        ...


Guards: TypeAlias = Mapping[str, Sequence[nodes.Condition | Built | Mapping[str, object]]]
"""Conditions by the name of the table that they guard: of the model, of the builder, or as plain data in the shape of a document."""

_SHAPE: Final = 'such as {"orders": [{"op": "eq", "column": "tenant_id", "value": 7}]}'
_SAID: Final[frozenset[Code]] = frozenset({"unknown-key", "missing-key", "unknown-operator", "too-deep"})
"""Mistakes whose message names a key or an operator, and no value."""


class _Guard(Node, frozen=True):
    conditions: tuple[nodes.Condition, ...]


def read_guards(catalog: Catalog, given: Guards) -> Mapping[str, tuple[nodes.Condition, ...]]:
    """Return the conditions that a call guards tables by.

    Raises:
        DefinitionError: something that is given guards nothing, or is no condition on the table's columns.
    """
    findings, found = Findings(), dict[str, tuple[nodes.Condition, ...]]()
    if not isinstance(given, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        findings.error(
            "invalid-guard", ("guards",), "guards are lists of conditions by the name of their table", _SHAPE
        )
        raise DefinitionError(findings.items)
    for name, conditions in given.items():
        made = _of_table(catalog, name, conditions, findings)
        if made is not None:
            found[name] = made
    if findings.items:
        raise DefinitionError(findings.items)
    return found


def _of_table(
    catalog: Catalog, name: object, conditions: object, findings: Findings
) -> tuple[nodes.Condition, ...] | None:
    """Return the conditions that a call guards a table by, or None after reporting what is wrong with them."""
    at: Pointer = ("guards", str(name))
    table = catalog.tables.get(name) if isinstance(name, str) else None
    if table is None:
        hint = did_you_mean(str(name), catalog.tables)
        findings.error("invalid-guard", at, f'no table "{name!s}" in the catalog, so nothing is guarded', hint)
        return None
    if table.distinct is not None:
        message = f'"{table.name}" has no rows of its own, so nothing is guarded'
        findings.error("invalid-guard", at, message, f"guard {table.stored}, whose rows it is made of")
        return None
    if isinstance(conditions, (str, bytes, Mapping)) or not isinstance(conditions, Sequence) or not conditions:
        message = f'the guard of "{table.name}" is no list of conditions, or an empty one, which would guard nothing'
        findings.error("invalid-guard", at, message, _SHAPE)
        return None
    plain = [one if isinstance(one, (Node, Mapping)) else getattr(one, "node", one) for one in conditions]
    try:
        check_size(plain)
        made = build(_Guard, {"conditions": plain}).conditions
    except DefinitionError as problem:
        findings.items += [_of_shape(one, table.name) for one in problem.diagnostics]
        return None

    def report(_code: Code, path: Pointer, message: str, hint: str = "") -> None:
        findings.error("invalid-guard", (*at, *path), message, hint)

    before = len(findings.items)
    fixed(made, table.name, table.columns, (), report, what="a guard")
    return made if len(findings.items) == before else None


def _of_shape(one: Diagnostic, table: str) -> Diagnostic:
    """Return a mistake in the shape of a guard, without the value that is there."""
    pointer = f"{pointer_text(('guards', table))}{one.pointer.removeprefix('/conditions')}"
    told = one.code in _SAID
    message = one.message if told else f"no condition has such a value here: {one.code}"
    return Diagnostic("invalid-guard", "error", f'the guard of "{table}": {message}', pointer, one.hint if told else "")
