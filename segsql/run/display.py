"""Rows for people: one value as words, a table as plain text, a table as HTML without scripts or outside parts."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Any, Final, Protocol

from segsql.errors import Diagnostic
from segsql.types import Type

MISSING: Final = "missing"
LONGEST: Final = 80
"""More characters of a value are cut off."""

_JOINERS: Final = frozenset("\u200c\u200d\u00a0")
"""Characters that do not count as printable, though letters and emoji need them."""

_CELL: Final = "padding:.25em .9em;border:0;border-bottom:1px solid rgba(128,128,128,.25)"
_SMALL: Final = "font-size:.85em;opacity:.7"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first rows of a result and what is said around them."""

    name: str
    title: str
    summary: str
    columns: Sequence[tuple[str, Type]]
    rows: Sequence[Sequence[object]]
    count: int
    sql: str
    diagnostics: Sequence[Diagnostic]


class Typed(Protocol):
    """A column, of which the type is known."""

    @property
    def type(self) -> Type:
        """The logical type of its values."""
        ...


def spelled(columns: Iterable[Typed], row: Iterable[object]) -> list[object]:
    """Return the values of a row, JSON documents as their text."""
    return [_spelled(one.type, value) for one, value in zip(columns, row, strict=True)]


def _spelled(kind: Type, value: Any) -> object:
    if value is None or "json" not in (kind.kind, kind.element.kind if kind.element is not None else ""):
        return value
    if kind.element is not None:
        return [_spelled(kind.element, one) for one in value]
    return json.dumps(value, ensure_ascii=False)


def cell(value: object) -> str:
    """Return one value as words on one line; characters that would move the cursor or turn the writing round are spelled out."""
    match value:
        case None:
            return MISSING
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case dt.datetime():
            return value.isoformat(sep=" ").replace("+00:00", "Z")
        case list():
            return _printable(f"[{', '.join(map(cell, value))}]")
        case _:
            return _printable(str(value))


def summary(count: int, as_of: dt.datetime | None) -> str:
    """Return how many members there are, and as of when."""
    members = "1 member" if count == 1 else f"{count:,} members"
    if as_of is None:
        return members
    moment = as_of.astimezone(dt.UTC).replace(tzinfo=None)
    exact = "auto" if moment.second or moment.microsecond else "minutes"
    return f"{members} as of {moment.isoformat(sep=' ', timespec=exact)} UTC"


def text(sheet: Sheet) -> str:
    """Return a sheet as an aligned table."""
    heads = [_printable(name) for name, _ in sheet.columns]
    rows = [[f"({MISSING})" if value is None else cell(value) for value in row] for row in sheet.rows]
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    right = [kind.numeric for _, kind in sheet.columns]
    lines = [_line(one, widths, right) for one in (heads, ["-" * width for width in widths], *rows)]
    title = sheet.title or sheet.name
    notes = [_printable(f"{one.severity}: {one.message}", 500) for one in sheet.diagnostics]
    return "\n".join([f"{_printable(title)}: {sheet.summary}", *notes, "", *lines, *_rest(sheet)])


def html(sheet: Sheet) -> str:
    """Return a sheet as HTML; it takes its colors from the page, and every text of the data or the definition is escaped."""
    name = f' <code style="{_SMALL}">{escape(sheet.name)}</code>' if sheet.title else ""
    heads = "".join(
        f'<th style="{_CELL};text-align:{_side(kind)}" scope="col">{escape(_printable(name))}'
        f'<br><span style="{_SMALL};font-weight:normal">{kind}</span></th>'
        for name, kind in sheet.columns
    )
    sides = [_side(kind) for _, kind in sheet.columns]
    body = "".join(f"<tr>{''.join(map(_html_cell, row, sides))}</tr>" for row in sheet.rows)
    rest = "".join(f'<div style="{_SMALL};margin:.4em 0">{line}</div>' for line in _rest(sheet))
    return (
        '<div style="margin:.5em 0">'
        f"<div><strong>{escape(_printable(sheet.title or sheet.name))}</strong>{name}</div>"
        f'<div style="{_SMALL};margin:.2em 0 .6em">{escape(sheet.summary)}</div>'
        f'<div style="overflow-x:auto"><table style="border-collapse:collapse;font-variant-numeric:tabular-nums"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{rest}{''.join(_folded(sheet))}</div>"
    )


def _html_cell(value: object, side: str) -> str:
    shown = f'<em style="opacity:.5">{MISSING}</em>' if value is None else escape(cell(value))
    return f'<td style="{_CELL};text-align:{side}">{shown}</td>'


def _folded(sheet: Sheet) -> Iterator[str]:
    """Yield the parts that a reader opens: the warnings and the SQL."""
    if sheet.diagnostics:
        words = "1 warning" if len(sheet.diagnostics) == 1 else f"{len(sheet.diagnostics)} warnings"
        items = "".join(f"<li>{escape(_printable(str(one), 500))}</li>" for one in sheet.diagnostics)
        yield f'<details style="margin:.4em 0"><summary>{words}</summary><ul>{items}</ul></details>'
    pre = f'<pre style="margin:.4em 0;overflow-x:auto">{escape(sheet.sql)}</pre>'
    yield f'<details style="margin:.4em 0"><summary>SQL</summary>{pre}</details>'


def _rest(sheet: Sheet) -> list[str]:
    shown = len(sheet.rows)
    return [f"first {shown:,} of {sheet.count:,}"] if 0 < shown < sheet.count else []


def _side(kind: Type) -> str:
    return "right" if kind.numeric else "left"


def _line(cells: Iterable[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded: list[str] = []
    for one, width, number in zip(cells, widths, right, strict=True):
        blanks = " " * (width - _width(one))
        padded.append(blanks + one if number else one + blanks)
    return "  ".join(padded).rstrip()


def _width(words: str) -> int:
    """Return how many places words take in a terminal."""
    return sum(
        0 if unicodedata.combining(one) or one == "\u200d" else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in words
    )


def _printable(words: str, longest: int = LONGEST) -> str:
    cut = words if len(words) <= longest else words[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(
        one if one.isprintable() or one in _JOINERS else one.encode("unicode_escape").decode() for one in cut
    )
