"""What a segment is to be in the database, held against what it puts out: names, and what a view has no place for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from segsql.bind.bound import Output, Ref, Scope
from segsql.errors import Findings, did_you_mean
from segsql.model.target import RestrictedView, Target, TargetKind
from segsql.types import Type

_STORED = ("indexes", "key", "cluster", "partition", "distribute", "storage")


def check_target(
    findings: Findings, target: Target, kind: TargetKind, name: Sequence[str], scope: Scope, output: Sequence[Output]
) -> None:
    """Report what cannot be of the target of a segment: columns that are not put out, names that two things have, and what only stored rows have."""
    check_wishes(findings, target, kind, name, {one.name: one.type for one in output})
    if target.key:
        _check_key(findings, scope, output)


def check_wishes(
    findings: Findings, target: Target, kind: TargetKind, name: Sequence[str], types: Mapping[str, Type]
) -> None:
    """Report what cannot be of a target, but for its key, where columns of these types are put out."""
    if target.name is not None and target.naming == "digest":
        message = "a name that is given and one that is made of the key are two different names"
        findings.error("invalid-value", ("target", "naming"), message, "leave one of them out")
    if kind == "view":
        for wish in _STORED:
            if getattr(target, wish):
                message = f"a view stores no rows, and so has no {wish}"
                findings.error("invalid-value", ("target", wish), message, "into: table")
    _check_indexes(findings, target, types)
    _check_columns(findings, target.cluster, ("target", "cluster"), types)
    _check_columns(findings, tuple(target.comments), ("target", "comments"), types, keyed=True)
    _check_partition(findings, target, types)
    if (spread := target.distributed) is not None and spread.column is not None:
        _check_columns(findings, (spread.column,), ("target", "distribute"), types, keyed=True)
    _check_views(findings, target.views, name)


def _check_columns(
    findings: Findings,
    columns: Sequence[str],
    path: tuple[str | int, ...],
    types: Mapping[str, Type],
    *,
    keyed: bool = False,
) -> None:
    for index, one in enumerate(columns):
        at = path if keyed else (*path, index)
        if one not in types:
            message = f'no column "{one}" is put out'
            findings.error("unknown-column", at, message, did_you_mean(one, types) or "add it to select")
        elif one in columns[:index]:
            findings.error("duplicate-name", at, f'"{one}" is named twice')


def _check_key(findings: Findings, scope: Scope, output: Sequence[Output]) -> None:
    if not scope.table.key:
        message = f"the table {scope.table.name} has no key to declare"
        findings.error("key-required", ("target", "key"), message, "name its key in the catalog")
    for column in scope.table.key:
        if not any(is_column(one, scope, column.name) for one in output):
            message = f'the key of {scope.table.name} is not put out: "{column.name}" is missing'
            findings.error("key-required", ("target", "key"), message, "select it as well")


def is_column(one: Output, scope: Scope, name: str) -> bool:
    """Whether an output column is a column of the base, under its own name."""
    value = one.value
    return one.name == name and isinstance(value, Ref) and value.alias == scope.alias and value.column.name == name


def _check_indexes(findings: Findings, target: Target, types: Mapping[str, Type]) -> None:
    seen: set[object] = set()
    for at, index in enumerate(target.indexes):
        path = ("target", "indexes", at)
        _check_columns(findings, index.columns, (*path, "columns"), types)
        told = index.name or index.columns
        if told in seen:
            findings.error("duplicate-name", path, "there is such an index already", "give it a name of its own")
        seen.add(told)


def _check_partition(findings: Findings, target: Target, types: Mapping[str, Type]) -> None:
    parted = target.parted
    if parted is None:
        return
    _check_columns(findings, (parted.column,), ("target", "partition"), types, keyed=True)
    kind = types.get(parted.column)
    if kind is not None and parted.by != "value" and not kind.temporal:
        message = f'"{parted.column}" is {kind}, which has no {parted.by}s'
        findings.error("type-mismatch", ("target", "partition", "by"), message, "by: value")


def _check_views(findings: Findings, views: Sequence[RestrictedView], name: Sequence[str]) -> None:
    taken = {name[-1].lower()}
    for at, view in enumerate(views):
        if view.name in taken:
            findings.error("duplicate-name", ("target", "views", at, "name"), f'there is a "{view.name}" already')
        taken.add(view.name)
