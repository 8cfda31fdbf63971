"""Random conditions in the SQL of a source: those that mean the same on every engine, and with ``native`` whatever the source says."""

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


@dataclass(frozen=True)
class Native:
    """What a source says in a way of its own: forms whose names in braces stand for what is drawn in turn."""

    numbers: Sequence[str]
    texts: Sequence[str]
    searches: Sequence[str]
    days: Sequence[str]


POSTGRES = Native(
    numbers=(
        "({column} / {number})", "({column} % {number})", "length({text})", "round({column}::numeric / 3, 0)", "round({column}::numeric / 3, 2)",
        "({word})::integer", "({word})::numeric", "extract(year from {time})", "extract(dow from {time})", "extract(week from {time})",
        "extract(epoch from {time})",
    ),
    texts=(
        "substr({word}, {column}::integer, 1)", "substr({word}, {column}::integer, 2)", "substr({word}, 2, {column}::integer)", "replace({word}, {quoted}, {quoted})",
        "upper({word})", "lower({word})", "initcap({word})", "reverse({word})", "md5({word})", "split_part({word}, {quoted}, 2)",
        "split_part({word}, {quoted}, -1)", "to_char({time}, 'YYYY-MM-DD')", "to_char({time}, 'IYYY-IW')", "to_char({time}, 'DDD')",
        "{document} ->> 'a'", "{document} #>> '{{}}'", "{document} #>> '{{val01,a}}'",
    ),
    searches=("~", "~*", "!~", "!~*"),
    days=("CURRENT_DATE - 30", "CURRENT_DATE"),
)  # fmt: skip
DUCKDB = Native(
    numbers=(
        "({column} / {number})", "({column} // {number})", "({column} % {number})", "({column} ^ 2)", "length({text})", "round({column} / 3, 2)", "round({column})",
        "trunc({column}, 1)", "ceil({column})", "abs({column})", "sign({number})", "greatest({column}, {number})", "try_cast({word} as integer)",
        "({word})::integer", "{column}::decimal(12, 1)", "try_cast({number} as tinyint)", "year({time})", "date_part('epoch', {time})", "date_diff('day', {time}, date '2026-03-01')",
        "extract(dow from {time})", "list_position(['a', 'b'], {word})", "json_array_length({document})::bigint",
    ),
    texts=(
        "substr({word}, try_cast({column} as integer), 2)", "{word}[2]", "left({word}, -1)", "replace({word}, {quoted}, {quoted})", "upper({word})", "lower({word})", "reverse({word})",
        "md5({word})", "split_part({word}, {quoted}, -1)", "trim({word})", "lpad({word}, 5, {quoted})", "concat({word}, {column}, {time})", "regexp_extract({word}, '[a-z]+')",
        "strftime({time}, '%Y-%V')", "({document} ->> 'a')", "({document} -> '$.val01')::varchar", "json_type({document})", "dayname({time})", "{word} || {number}", "ifnull({word}, {quoted})",
        "array_to_string(string_split({word}, ' '), '|')",
    ),
    searches=("~", "~*", "!~", "!~*", "ilike", "similar to", "^@"),
    days=("current_date - 30", "today()", "last_day(date '2026-02-03')"),
)  # fmt: skip


@dataclass
class Draw:
    """Writes texts by drawing one choice after the other; ``columns`` are names as a fragment has them, by kind."""

    pick: Callable[[Sequence[Any]], Any]
    columns: Mapping[str, Sequence[str]]
    native: Native | None = None
    signs: Sequence[str] = ("+", "-", "*")
    """What exact numbers are calculated with."""

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
                    return f"{column} {self.pick(self.native.searches)} {self.pick(patterns)}"
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
        more = self.native.numbers if self.native and depth > 0 else ()
        match self.pick(("column", *(("constant",) if constant else ()), *(self.signs if depth > 0 else ()), *more)):
            case "constant":
                return str(self.pick(numbers))
            case "+" | "-" | "*" as sign:
                return f"({column} {sign} {self.number(depth - 1)})"
            case "column":
                return column
            case form:
                return self.filled(form, depth - 1)

    def filled(self, form: str, depth: int) -> str:
        """A form of the source, with what it names."""
        found: dict[str, Callable[[], str]] = {
            "column": lambda: self.column("integer", "decimal") or "1",
            "number": lambda: self.number(depth),
            "word": lambda: self.column("text") or texts[0],
            "text": lambda: self.text(depth),
            "quoted": lambda: str(self.pick(texts)),
            "time": lambda: self.column("timestamp", "date") or days[1],
            "document": lambda: self.column("json") or "NULL",
        }
        return form.format_map({name: made() for name, made in found.items() if f"{{{name}}}" in form})

    def text(self, depth: int) -> str:
        """A text."""
        column = self.column("text") or "'a' || 'b'"
        more = self.native.texts if self.native and depth > 0 else ()
        match self.pick(("column", "||", "coalesce", "nullif", *more) if depth > 0 else ("column",)):
            case "||":
                return f"{column} || {self.pick((*texts, column))}"
            case "coalesce":
                return f"COALESCE({column}, {self.pick(texts)})"
            case "nullif":
                return f"NULLIF({column}, {self.pick(texts)})"
            case "column":
                return column
            case form:
                return self.filled(form, depth - 1)

    def day(self) -> str:
        """A day."""
        return str(self.pick((*days, self.column("date"), *(self.native.days if self.native else ()))))

    def time(self) -> str:
        """A time without a zone."""
        span = self.pick(("1 year", "1 month", "30 days", "-1 day -12:00"))
        moved = f"date '2026-03-31' {self.pick(('-', '+'))} interval '{span}'"
        return str(self.pick((*times, self.column("timestamp"), moved)))
