"""Tokens to a whole query: one SELECT, clause by clause, of which only what is named here is taken (manual, SELECT).

SELECT [DISTINCT] value [[AS] name], ... FROM table [[AS] name] [[INNER | LEFT [OUTER]] JOIN table [[AS] name] ON condition] ...
[WHERE condition] [GROUP BY key, ...] [HAVING condition] [ORDER BY key [ASC | DESC] [NULLS FIRST | LAST], ...] [LIMIT n] [OFFSET n]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NoReturn

from segsql.fragments.grammar import Grammar
from segsql.fragments.parser import Reader
from segsql.fragments.postgres.aggregates import GROUPED, PLAIN, has_aggregate
from segsql.fragments.query import Bare, Item, Key, Order, Output, Query, Scan
from segsql.fragments.refusal import Advice, FragmentError
from segsql.fragments.tokens import SHORTER, Token
from segsql.fragments.tree import MAX_HEIGHT, Apply, Cast, Column, Name, Piece, height

MAX_SCANS: Final = 16
"""So many tables may be joined."""
MAX_NAME: Final = 63
"""PostgreSQL cuts longer names (manual, 4.1.1)."""
_MOST_ROWS: Final = 2**63 - 1

_AFTER_AS_ONLY: Final = frozenset({
    "char", "character", "day", "filter", "hour", "minute", "month", "over", "precision", "second", "varying", "within", "without", "year",
})  # fmt: skip
"""Words that name a column of the result behind AS only, beside those that name none (manual, appendix C)."""
_ENDS_OF_GROUP: Final = frozenset({",", "having", "order", "limit", "offset", "<stop>"})
_ENDS_OF_ORDER: Final = frozenset({",", "asc", "desc", "nulls", "limit", "offset", "<stop>"})

_JOIN: Final = "JOIN table ON condition, or LEFT JOIN"
_START: Final[dict[str, Advice]] = {
    "with": ("WITH is not accepted", "JOIN reads a further table"),
    "(": ("brackets around a query are not accepted", ""),
}
_BEHIND_TABLES: Final[dict[str, Advice]] = {
    ",": ("tables side by side are not accepted", _JOIN),
    **dict.fromkeys(("cross", "natural", "right", "full"), ("this join is not accepted", _JOIN)),
    "using": ("USING is not accepted", "ON a.id = b.id"),
    "tablesample": ("samples are not accepted", ""),
    "(": ("tables keep the names of their columns", "value AS name, in SELECT"),
}
_END: Final[dict[str, Advice]] = {"for": ("locks are not accepted", "")}
"""What is said about what stands ahead of a query, behind its tables and at its end."""


def parse(tokens: tuple[Token, ...], dialect: str) -> Query:
    """Return what a whole query says.

    Raises:
        FragmentError: the tokens are no SELECT of the form above, or hold a construct, function, operator or type that is not listed.
    """
    return _Clauses(tokens).query(dialect)


class _Clauses:
    """One run over the tokens."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.reader = Reader(tokens, GROUPED)

    def query(self, dialect: str) -> Query:
        reader = self.reader
        if not reader.take("select"):
            self.refuse("SELECT", _START)
        distinct = reader.take("distinct")
        if reader.sees("on"):
            reader.refuse(reader.token, "DISTINCT ON is not accepted", "GROUP BY, with an aggregate")
        items = self.items()
        reader.expect("from")
        scans = self.scans()
        where = self.value(PLAIN) if reader.take("where") else None
        groups = self.groups(len(items)) if reader.sees("group") else ()
        having = self.value(GROUPED) if reader.take("having") else None
        order = self.order(items) if reader.sees("order") else ()
        limit, offset = self.cut(is_ordered=bool(order))
        if not reader.sees("<stop>"):
            self.refuse("the end of the text", _END)
        values = [*(one.piece for one in items), *(one.by for one in order if not isinstance(one.by, Output))]
        return Query(
            dialect=dialect,
            distinct=distinct,
            items=items,
            scans=scans,
            where=where,
            groups=groups,
            having=having,
            has_groups=bool(groups) or having is not None or any(map(has_aggregate, values)),
            order=order,
            limit=limit,
            offset=offset,
            names=tuple(reader.names.values()),
        )

    def refuse(self, expected: str, known: Mapping[str, Advice]) -> NoReturn:
        """Refuse the token at hand, which begins nothing that may stand here."""
        reader = self.reader
        if reader.key() in known:
            reader.refuse(reader.token, *known[reader.key()])
        reader.unexpected(expected)

    def value(self, grammar: Grammar) -> Piece:
        """Return the value that stands here."""
        self.reader.grammar = grammar
        found = self.reader.expression()
        if height(found) > MAX_HEIGHT:
            message = f"more than {MAX_HEIGHT} operators stand in each other"
            raise FragmentError("too-deep", message, SHORTER, *found.at)
        return found

    def names_something(self, ahead: int = 0) -> bool:
        """Whether a token can be the name of a table, or of a column of one."""
        reader = self.reader
        token = reader.tokens[min(reader.at + ahead, len(reader.tokens) - 1)]
        return token.kind == "name" or (token.kind == "word" and token.value not in PLAIN.reserved)

    def named(self, token: Token) -> str:
        """Return the name that a token is."""
        if len(token.value) > MAX_NAME:
            message = f"the name has more than {MAX_NAME} characters"
            raise FragmentError("name-too-long", message, "PostgreSQL would cut it", token.start, token.end)
        return token.value

    def items(self) -> tuple[Item, ...]:
        """Return what is put out, every column under a name of its own."""
        found: dict[str, Item] = {}
        while not found or self.reader.take(","):
            one = self.item()
            if one.name in found:
                message = f'two columns of the result are named "{one.name}"'
                raise FragmentError("duplicate-name", message, "AS gives one another name", *one.at)
            found[one.name] = one
        return tuple(found.values())

    def item(self) -> Item:
        reader, first = self.reader, self.reader.token
        if reader.sees("*"):
            reader.refuse(first, "a star is not accepted", "name the columns that are put out")
        piece = self.value(GROUPED)
        if reader.take("as"):
            if reader.token.kind not in ("word", "name"):
                reader.unexpected("a name")
            name = self.named(reader.advance())
        elif reader.token.kind == "word" and self.names_something() and reader.token.value not in _AFTER_AS_ONLY:
            name = self.named(reader.advance())
        else:
            name = _own_name(piece, reader.names)
        at = reader.since(first.start)
        if not name:
            raise FragmentError("sql-refused", "this column of the result has no name", "value AS name", *at)
        return Item(piece, name, at)

    def scans(self) -> tuple[Scan, ...]:
        """Return the tables, each under a name of its own."""
        reader, found = self.reader, [self.scan()]
        while reader.sees("join", "inner", "left"):
            outer = reader.take("left")
            if outer:
                reader.take("outer")
            else:
                reader.take("inner")
            reader.expect("join")
            one = self.scan()
            if not reader.take("on"):
                self.refuse("ON", _BEHIND_TABLES)
            found.append(Scan(one.parts, one.alias, one.at, self.value(PLAIN), outer))
            if len(found) > MAX_SCANS:
                message = f"more than {MAX_SCANS} tables are joined"
                raise FragmentError("too-large", message, "a view of the database joins some of them", *one.at)
        if reader.key() in _BEHIND_TABLES:
            self.refuse("a clause", _BEHIND_TABLES)
        names: set[str] = set()
        for one in found:
            if one.alias in names:
                message = f'two tables are called "{one.alias}"'
                raise FragmentError("duplicate-name", message, "AS gives one another name", *one.at)
            names.add(one.alias)
        return tuple(found)

    def scan(self) -> Scan:
        """Return a table with the name that it has here."""
        reader, first = self.reader, self.reader.token
        if not self.names_something():
            reader.refuse(first, "only tables of the catalog are read", "JOIN reads a further table")
        parts = [reader.advance().value]
        while reader.take("."):
            parts.append(reader.advance().value)
        if reader.sees("("):
            reader.refuse(first, "functions that give rows are not accepted", "only tables of the catalog are read")
        at = reader.since(first.start)
        alias = parts[-1]
        if reader.take("as") and not self.names_something():
            reader.unexpected("a name")
        if self.names_something():
            alias = self.named(reader.advance())
        return Scan(tuple(parts), alias, at)

    def groups(self, count: int) -> tuple[Key, ...]:
        """Return the keys of GROUP BY."""
        reader, found = self.reader, list[Key]()
        reader.expect("group", "by")
        while not found or reader.take(","):
            first = reader.token
            if self.names_something() and reader.key(1) in _ENDS_OF_GROUP:
                reader.advance()
                found.append(Bare(Name(first.value, (first.start, first.end))))
            else:
                found.append(self.place(count) or self.value(PLAIN))
        return tuple(found)

    def order(self, items: tuple[Item, ...]) -> tuple[Order, ...]:
        """Return the keys of ORDER BY. A name by itself is that of a column of the result, if one has it."""
        reader, found = self.reader, list[Order]()
        places = {one.name: index for index, one in enumerate(items)}
        reader.expect("order", "by")
        while not found or reader.take(","):
            first = reader.token
            by: Piece | Output
            if self.names_something() and reader.key(1) in _ENDS_OF_ORDER and first.value in places:
                reader.advance()
                by = Output(places[first.value], (first.start, first.end))
            else:
                by = self.place(len(items)) or self.value(GROUPED)
            descending = not reader.take("asc") and reader.take("desc")
            nulls_first = descending
            if reader.take("nulls"):
                if not reader.sees("first", "last"):
                    reader.unexpected("FIRST or LAST")
                nulls_first = reader.advance().value == "first"
            found.append(Order(by, descending, nulls_first))
        return tuple(found)

    def place(self, count: int) -> Output | None:
        """Return a column of the result by its number, if a number by itself stands here."""
        reader, token = self.reader, self.reader.token
        if token.kind != "number" or reader.key(1) not in _ENDS_OF_GROUP | _ENDS_OF_ORDER:
            return None
        if not token.text.isdecimal() or not 1 <= int(token.text) <= count:
            reader.refuse(token, f"there is no column {token.text} in the result", f"from 1 to {count}")
        reader.advance()
        return Output(int(token.text) - 1, (token.start, token.end))

    def cut(self, *, is_ordered: bool) -> tuple[int | None, int | None]:
        """Return how many rows are kept, and how many are left out ahead of them."""
        reader, found = self.reader, dict[str, int]()
        while reader.sees("limit", "offset") and reader.key() not in found:
            word, number = reader.advance(), reader.token
            if number.kind != "number" or not number.text.isdecimal() or int(number.text) > _MOST_ROWS:
                reader.refuse(number, f"{word.text} takes a number that is written out")
            if not is_ordered:
                message = f"which rows {word.text} keeps is open without ORDER BY"
                reader.refuse(word, message, "ORDER BY what no two rows have in common")
            reader.advance()
            found[word.value] = int(number.text)
        return found.get("limit"), found.get("offset")


def _own_name(piece: Piece, names: dict[str, Name]) -> str:
    """Return what PostgreSQL calls a column of the result that is given no name; nothing where that is a word that says little.

    A column keeps its name, and what a function or a word such as CURRENT_DATE gives has that, also where it is cast.
    """
    while isinstance(piece, Cast):
        piece = piece.value
    if isinstance(piece, Column):
        return list(names)[piece.index].rpartition(".")[2]
    if isinstance(piece, Apply) and (piece.called or not piece.arguments) and piece.name != "strpos":
        return piece.name.partition(" ")[0]
    return ""
