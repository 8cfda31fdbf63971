"""Random conditions in PostgreSQL's SQL: those that mean the same on every engine, and with ``native`` whatever PostgreSQL says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

comparisons = ("=", "<>", "<", "<=", ">", ">=")
numbers = ("0", "1", "-1", "2", "10", "0.5", "-2.25", "100.00")
texts = ("'a'", "'A'", "''", "'ab'", "'a%b'", "'é'", "'O''Neil'", "'x '", "'NULL'")
searches = ("'a%'", "'%a'", "'%b%'", "'ab'", "'%''%'", "'% %'")
days = ("'2026-03-01'", "date '2000-02-29'", "CURRENT_DATE", "'1999-12-31'::date")
times = ("'2026-03-01'", "timestamp '2026-03-15 09:30:00'", "'1999-12-31 23:59:59.5'")
patterns = ("'^a'", "'[a-z]+'", "'^(a|b)*$'", "'\\d{2,}'", "'.'")


@dataclass
class Draw:
    """Writes texts by drawing one choice after the other; ``columns`` are names as a fragment has them, by kind."""

    pick: Callable[[Sequence[Any]], Any]
    columns: Mapping[str, Sequence[str]]
    native: bool = False

    def column(self, *kinds: str) -> str | None:
        """A column of one of these kinds, if there is one."""
        known = [one for kind in kinds for one in self.columns.get(kind, ())]
        return str(self.pick(known)) if known else None

    def condition(self, depth: int) -> str:
        """A condition; with a depth of 0 on values alone."""
        deeper = ("and", "or", "not", "is", "case") if depth > 0 else ()
        match self.pick(
            ("number", "text", "day", "time", "truth", "null", "in", "between", "like", "distinct", *deeper)
        ):
            case "and" | "or" as word:
                return f"({self.condition(depth - 1)} {word} {self.condition(depth - 1)})"
            case "not":
                return f"NOT {self.condition(depth - 1)}"
            case "is":
                return f"({self.condition(depth - 1)}) IS {self.pick(('TRUE', 'NOT TRUE', 'FALSE', 'NOT FALSE'))}"
            case "case":
                then, last = self.text(0), self.text(0)
                return f"CASE WHEN {self.condition(depth - 1)} THEN {then} ELSE {last} END = {self.pick(texts)}"
            case "text":
                ops = comparisons if self.native else comparisons[:2]
                return f"{self.text(depth)} {self.pick(ops)} {self.pick(texts)}"
            case "day" if (column := self.column("date")) is not None:
                return f"{column} {self.pick(comparisons)} {self.day()}"
            case "time" if (column := self.column("timestamp")) is not None:
                return f"{column} {self.pick(comparisons)} {self.time()}"
            case "truth" if (column := self.column("boolean")) is not None:
                return str(self.pick((column, f"{column} = TRUE", f"{column} IS NULL", f"{column} IS NOT TRUE")))
            case "null" if (column := self.column("text", "integer", "decimal", "date", "timestamp")) is not None:
                return f"{column} IS {self.pick(('NULL', 'NOT NULL'))}"
            case "in" if (column := self.column("text")) is not None:
                last = self.pick(("", "", ", NULL"))
                return f"{column} {self.pick(('IN', 'NOT IN'))} ({self.pick(texts)}, {self.pick(texts)}{last})"
            case "between" if self.column("integer", "decimal") is not None:
                low, high = self.number(0), self.number(0)
                return f"{self.number(0, constant=False)} {self.pick(('BETWEEN', 'NOT BETWEEN'))} {low} AND {high}"
            case "like" if (column := self.column("text")) is not None:
                if self.native and self.pick((False, True)):
                    return f"{column} {self.pick(('~', '~*', '!~', '!~*'))} {self.pick(patterns)}"
                return f"{column} {self.pick(('LIKE', 'NOT LIKE'))} {self.pick(searches)}"
            case "distinct" if (column := self.column("text")) is not None:
                return f"{column} IS {self.pick(('', 'NOT '))}DISTINCT FROM {self.pick((*texts, self.column('text')))}"
            case _ if self.column("integer", "decimal") is not None:
                return f"{self.number(depth, constant=False)} {self.pick(comparisons)} {self.number(depth)}"
            case _:
                return "TRUE"

    def number(self, depth: int, *, constant: bool = True) -> str:
        """A number."""
        column = self.column("integer", "decimal")
        assert column is not None
        more = ("/", "%", "length", "round", "cast", "date") if self.native and depth > 0 else ()
        match self.pick(
            ("column", *(("constant",) if constant else ()), *(("+", "-", "*") if depth > 0 else ()), *more)
        ):
            case "constant":
                return str(self.pick(numbers))
            case "+" | "-" | "*" | "/" | "%" as sign:
                return f"({column} {sign} {self.number(depth - 1)})"
            case "length":
                return f"length({self.text(depth - 1)})"
            case "round":
                return f"round({column}::numeric / 3, {self.pick(('0', '2'))})"
            case "cast":
                return f"({self.column('text') or texts[0]})::{self.pick(('integer', 'numeric'))}"
            case "date":
                return f"extract({self.pick(('year', 'dow', 'week', 'epoch'))} from {self.column('timestamp', 'date') or days[2]})"
            case _:
                return column

    def text(self, depth: int) -> str:
        """A text."""
        column = self.column("text") or "'a' || 'b'"
        more = ("substr", "replace", "upper", "split", "to_char", "json") if self.native and depth > 0 else ()
        match self.pick(("column", "||", "coalesce", "nullif", *more) if depth > 0 else ("column",)):
            case "||":
                return f"{column} || {self.pick((*texts, column))}"
            case "coalesce":
                return f"COALESCE({column}, {self.pick(texts)})"
            case "nullif":
                return f"NULLIF({column}, {self.pick(texts)})"
            case "substr":
                return f"substr({column}, {self.number(0)}::integer, {self.pick(('1', '2', '-1'))})"
            case "replace":
                return f"replace({column}, {self.pick(texts)}, {self.pick(texts)})"
            case "upper":
                return f"{self.pick(('upper', 'lower', 'initcap', 'reverse', 'md5'))}({column})"
            case "split":
                return f"split_part({column}, {self.pick(texts)}, {self.pick(('1', '2', '-1', '0'))})"
            case "to_char":
                return f"to_char({self.column('timestamp', 'date') or days[2]}, {self.pick(('YYYY-MM-DD', 'IYYY-IW', 'DDD'))!r})"
            case "json" if (document := self.column("json")) is not None:
                return f"{document} {self.pick(('->>', '#>>'))} {self.pick(('{}', '{a}', '{val01,a}'))!r}"
            case _:
                return column

    def day(self) -> str:
        """A day."""
        return str(
            self.pick(
                (*days, self.column("date"), f"CURRENT_DATE - {self.pick(('0', '30'))}" if self.native else days[2])
            )
        )

    def time(self) -> str:
        """A time without a zone."""
        span = self.pick(("1 year", "1 month", "30 days", "-1 day 12:00"))
        moved = f"date '2026-03-31' {self.pick(('-', '+'))} interval '{span}'"
        return str(self.pick((*times, self.column("timestamp"), moved)))
