"""The statements that name an object and nothing else: to drop it, and to give it another name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from segsql.dialect import Dialect
from segsql.lower import nodes as n
from segsql.lower.nodes import Texts
from segsql.plans import forms, forms_of_targets
from segsql.plans.aims import Kind
from segsql.plans.statements import Draft


def said(kind: Kind) -> str:
    """Return what a kind of object is called in a statement."""
    return kind.upper().replace("_", " ")


def dropping(kind: Kind, name: Sequence[str]) -> exp.Expr:
    """Return the statement that drops an object."""
    return n.line(n.word(f"DROP {said(kind)}"), n.table(name))


def renaming(dialect: Dialect, kind: Kind, old: Sequence[str], new: Sequence[str], texts: Texts) -> Draft | None:
    """Return the statement that gives an object another name in its schema; None where the engine has none, or it moves to another schema."""
    tables = forms_of_targets if kind == "materialized_view" else forms
    found, way = tables.answer(dialect, f"rename_{kind}"), forms_of_targets.answer(dialect, "new_name")
    is_own = len(old) == 1 or way != "bare_of_own" or kind == "table"
    if found is None or old[:-1] != new[:-1] or not is_own:
        return None

    def statement(one: Sequence[str], other: Sequence[str]) -> exp.Expr:
        into = n.table(other if way == "qualified" else other[-1:])
        made: exp.Expr = (
            found(n.table(one), into) if kind == "materialized_view" else found(kind, n.table(one), into, texts)
        )
        return made

    return Draft(statement(old, new), "rename", "rename", statement(new, old), is_headed=False)
