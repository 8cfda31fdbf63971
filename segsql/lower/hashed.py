"""Forms of buckets: the last eight hexadecimal digits of the SHA-256 of a text in UTF-8 as a number, and what 10,000 leaves of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.lower import padded
from segsql.operators.buckets import BUCKETS

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type."""
        ...


CallForm: TypeAlias = Callable[[_Pen, Sequence[Build]], exp.Expr]


def _left_over(number: exp.Expr) -> exp.Expr:
    return n.call("MOD", number, n.number(BUCKETS))


def _last(digits: exp.Expr) -> exp.Expr:
    return n.call("RIGHT", digits, n.number(8))


def _sha2(text: exp.Expr) -> exp.Expr:
    return n.call("SHA2", text, n.number(256))


def _sha256(text: exp.Expr) -> exp.Expr:
    return n.call("SHA256", text)


def _hexadecimal(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """The digits behind the sign of a hexadecimal number, which a cast reads."""
    number = n.infix("||", pen.text("0x"), _last(_sha256(values[0]())))
    return _left_over(n.cast(number, pen.type("integer")))


def _hexadecimal_of_bytes(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    number = n.call("CONCAT", pen.text("0x"), _last(n.call("TO_HEX", _sha256(values[0]()))))
    return _left_over(n.cast(number, pen.type("integer")))


def _bits(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """The digits as 32 bits, which are a number without a sign."""
    digest = _sha256(n.call("CONVERT_TO", values[0](), pen.text("UTF8")))
    bits = n.infix("||", pen.text("x"), _last(n.call("ENCODE", digest, pen.text("hex"))))
    return _left_over(n.cast(n.cast(bits, "BIT(32)"), pen.type("integer")))


def _converted(encoded: Callable[[exp.Expr], exp.Expr]) -> CallForm:
    """The digits brought from base 16 to base 10."""

    def form(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
        number = n.call("CONV", _last(_sha2(encoded(values[0]()))), n.number(16), n.number(10))
        return _left_over(n.cast(number, pen.type("integer")))

    return form


def _reinterpreted(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    """The last four bytes, of which the engine reads the last one as the greatest."""
    last = n.call("substring", _sha256(values[0]()), n.number(29), n.number(4))
    number = n.call("reinterpretAsUInt32", n.call("reverse", last))
    return n.cast(n.call("modulo", number, n.number(BUCKETS)), pen.type("integer"))


def _of_bytes(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    digest = n.call("HASHBYTES", n.word("'SHA2_256'"), padded.utf8_bytes(values[0]))
    number = n.cast(n.call("SUBSTRING", digest, n.number(29), n.number(4)), pen.type("integer"))
    return n.infix("%", number, n.number(BUCKETS))


def _by_format(pen: _Pen, digits: exp.Expr) -> exp.Expr:
    return _left_over(n.call("TO_NUMBER", digits, pen.text("XXXXXXXX")))


def _standard_hash(pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    digest = n.call("STANDARD_HASH", n.cast(values[0](), pen.type("text")), n.word("'SHA256'"))
    return _by_format(pen, n.call("SUBSTR", n.call("RAWTOHEX", digest), n.number(57)))


def _from_base(_pen: _Pen, values: Sequence[Build]) -> exp.Expr:
    digest = n.call("TO_HEX", _sha256(n.call("TO_UTF8", values[0]())))
    return _left_over(n.call("FROM_BASE", n.call("SUBSTR", digest, n.number(57)), n.number(16)))


BUCKET: Final[dict[str, CallForm]] = {
    "hexadecimal": _hexadecimal,
    "hexadecimal_of_bytes": _hexadecimal_of_bytes,
    "bits": _bits,
    "conv_utf8mb4": _converted(lambda text: n.call("CONVERT", n.glue(n.bare(text), n.word("USING utf8mb4")))),
    "conv_binary": _converted(lambda text: n.cast(text, "BINARY")),
    "reinterpreted": _reinterpreted,
    "by_format": lambda pen, values: _by_format(pen, _last(_sha2(values[0]()))),
    "strtol": lambda _pen, values: _left_over(n.call("STRTOL", _last(_sha2(values[0]())), n.number(16))),
    "from_base": _from_base,
    "hashbytes": _of_bytes,
    "standard_hash": _standard_hash,
    "host_function": lambda _pen, values: n.call("SEGSQL_BUCKET", values[0]()),
}
