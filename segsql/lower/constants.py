"""Constants to nodes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Context, Decimal
from typing import Any, Final

from sqlglot import exp

from segsql.bind.bound import Const
from segsql.lower import forms_of_calls
from segsql.lower import nodes as n
from segsql.lower.run import Run
from segsql.types import MAX_PRECISION

_ALL_DIGITS: Final = Context(prec=MAX_PRECISION)
"""What the thread that calls is set to could take digits off a constant."""


def constant(run: Run, const: Const) -> exp.Expr:
    """Return a constant as the engine writes it."""
    return _WRITTEN[const.type.kind](run, const, const.value)


def _text(run: Run, const: Const, text: str) -> exp.Expr:
    if not text:
        # The form comes to nothing but a refusal where an engine has no empty text.
        run.form("literals.empty_text", const.at)
    return run.pen.text(text)


def _boolean(run: Run, const: Const, truth: bool) -> exp.Expr:
    return run.form("literals.boolean", const.at)(truth)


def _double(run: Run, const: Const, amount: int | Decimal) -> exp.Expr:
    return run.form("literals.double", const.at)(run.pen, amount)


def _exact(run: Run, const: Const, amount: int | Decimal) -> exp.Expr:
    if isinstance(amount, int):
        return n.number(amount)
    digits = run.pen.target.dialect.limits.decimal_digits.value
    if len(amount.normalize(_ALL_DIGITS).as_tuple().digits) > digits:
        title = run.pen.target.dialect.title
        run.findings.error("unsupported-by-dialect", const.at, f"{title} keeps {digits} digits of a decimal")
    size = const.type.precision, const.type.scale
    return run.form("literals.decimal", const.at)(run.pen, amount, size)


def _date(run: Run, const: Const, day: dt.date) -> exp.Expr:
    return run.form("literals.date", const.at)(run.pen, day)


def _moment(run: Run, const: Const, moment: dt.datetime) -> exp.Expr:
    question = f"literals.{const.type.kind}" + ("_with_zone" if const.type.zoned else "")
    return run.form(question, const.at)(run.pen, moment)


def _uuid(run: Run, _const: Const, text: str) -> exp.Expr:
    is_text = run.pen.target.answers["functions.uuid_to_text"] is forms_of_calls.as_stored
    return run.pen.text(text) if is_text else n.cast(run.pen.text(text), run.pen.type("uuid"))


_WRITTEN: Final[dict[str, Callable[[Run, Const, Any], exp.Expr]]] = {
    "text": _text,
    "boolean": _boolean,
    "double": _double,
    "integer": _exact,
    "decimal": _exact,
    "date": _date,
    "timestamp": _moment,
    "datetime": _moment,
    "uuid": _uuid,
}
"""By kind of type, how its constants are written."""
