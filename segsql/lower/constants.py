"""Constants to nodes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlglot import exp

from segsql.bind.bound import Const
from segsql.lower import forms_of_calls
from segsql.lower import nodes as n
from segsql.lower.run import Run


def constant(run: Run, const: Const) -> exp.Expr:
    """Return a constant as the engine writes it."""
    match const.type.kind, const.value:
        case "text", "":
            # The form comes to nothing but a refusal where an engine has no empty text.
            run.form("literals.empty_text", const.at)
            return run.pen.text("")
        case "text", str() as text:
            return run.pen.text(text)
        case "boolean", bool() as truth:
            return run.form("literals.boolean", const.at)(truth)
        case "double", int() | Decimal() as amount:
            return run.form("literals.double", const.at)(run.pen, amount)
        case "integer" | "decimal", int() | Decimal() as amount:
            return _exact(run, amount, const)
        case "date", dt.date() as day:
            return run.form("literals.date", const.at)(run.pen, day)
        case "timestamp" | "datetime", dt.datetime() as moment:
            question = f"literals.{const.type.kind}" + ("_with_zone" if const.type.zoned else "")
            return run.form(question, const.at)(run.pen, moment)
        case "uuid", str() as text:
            is_text = run.pen.target.answers["functions.uuid_to_text"] is forms_of_calls.as_stored
            return run.pen.text(text) if is_text else n.cast(run.pen.text(text), run.pen.type("uuid"))
        case _:
            raise AssertionError(const)


def _exact(run: Run, amount: int | Decimal, const: Const) -> exp.Expr:
    digits = run.pen.target.dialect.limits.decimal_digits.value
    if isinstance(amount, Decimal):
        if const.type.precision > digits and len(amount.normalize().as_tuple().digits) > digits:
            title = run.pen.target.dialect.title
            run.findings.error("unsupported-by-dialect", const.at, f"{title} keeps {digits} digits of a decimal")
        size = const.type.precision, const.type.scale
        return run.form("literals.decimal", const.at)(run.pen, amount, size)
    return n.number(amount)
