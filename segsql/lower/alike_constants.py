"""Constants and types of fragments as our own, and the refusal of what is not known to mean the same elsewhere."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final

from segsql.bind.bound import Const, Convert, Value
from segsql.fragments import tree
from segsql.fragments.constants import is_kept, moment
from segsql.types import BOOLEAN, DATE, INTEGER, MAX_PRECISION, TEXT, TIMESTAMP, UUID, Type, decimal


class NotAlikeError(Exception):
    """A piece that is not known to mean the same elsewhere."""

    def __init__(self, what: str, at: tree.Place) -> None:
        super().__init__(what, at)
        self.what = what
        self.at = at


def as_text(value: Value) -> Value:
    """Return a value as a text."""
    if isinstance(value, Const):
        return Const(str(value.value), TEXT)
    return value if value.type == TEXT else Convert(value, TEXT, value.nullable)


def beside(value: Value, other: Value) -> Value:
    """Return a constant of the type of a time it is compared with."""
    if isinstance(value, Const) and value.type.temporal and value.type.kind != "date":
        return Const(value.value, other.type)
    return value


def constant(piece: tree.Number | tree.Text) -> Const:
    """Return a constant of the type that its place gave it."""
    kind = piece.kind.name
    text = piece.text if isinstance(piece, tree.Number) else piece.value
    match kind:
        case "text":
            return Const(text, TEXT)
        case "integer" if -(2**63) <= int(text) < 2**63:
            return Const(int(text), INTEGER)
        case "numeric":
            number = Decimal(format(Decimal(text), "f"))
            scale = -int(number.as_tuple().exponent)
            digits = max(len(number.as_tuple().digits), scale)
            if digits <= MAX_PRECISION and (isinstance(piece, tree.Number) or is_kept(piece)):
                return Const(number, decimal(digits, scale))
        case "boolean":
            return Const(text.lower() in ("t", "true", "yes", "on", "1"), BOOLEAN)
        case "date":
            return Const(dt.date.fromisoformat(text), DATE)
        case "uuid":
            return Const(text.lower(), UUID)
        case "timestamp":
            return Const(dt.datetime.fromisoformat(text), TIMESTAMP)
        case "timestamptz":
            found = moment(text)
            assert found is not None, "it was checked"
            return Const(found.astimezone(dt.UTC).replace(tzinfo=None), Type("timestamp", zoned=True))
        case _:
            pass
    raise NotAlikeError(f"constant of type {kind}", piece.at)


_TYPES: Final = {"text": TEXT, "integer": INTEGER, "boolean": BOOLEAN, "date": DATE, "uuid": UUID}


def type_of(piece: tree.Piece) -> Type:
    """Return the type of what a piece gives."""
    kind = piece.kind
    if (
        kind.name == "numeric"
        and kind.whole is not None
        and kind.scale is not None
        and kind.whole + kind.scale <= MAX_PRECISION
    ):
        return decimal(kind.whole + kind.scale, kind.scale)
    if kind.name not in _TYPES:
        raise not_alike(piece)
    return _TYPES[kind.name]


def not_alike(piece: tree.Piece) -> NotAlikeError:
    """Return the refusal of a piece, by its name and by what it is given."""
    match piece:
        case tree.Apply():
            kinds = list(dict.fromkeys(str(one.kind) for one in piece.arguments))
            return NotAlikeError(f"{piece.name.removesuffix(' of').upper()} on {' and '.join(kinds)}", piece.at)
        case tree.Case():
            return NotAlikeError(f"CASE that gives {piece.kind}", piece.at)
        case tree.Constant():
            return NotAlikeError("NULL", piece.at)
        case _:
            return NotAlikeError(f"values of type {piece.kind}", piece.at)
