"""A whole query as PostgreSQL's own grammar reads it, in a form that can be compared with what segsql reads."""

from typing import Any

import pglast
from fragments.postgres_reading import Tree, as_postgres_says_it, tree

from segsql.fragments.query import Bare, Item, Output, Query
from segsql.fragments.tree import Parsed, Piece

CLAUSES = {
    "@", "targetList", "fromClause", "whereClause", "groupClause", "havingClause", "sortClause", "limitCount", "limitOffset", "limitOption",
    "distinctClause", "op",
}  # fmt: skip


def read_by_postgres(text: str) -> Tree:
    """The clauses of the one SELECT that stands here; an error of pglast where there is none."""
    statements: Any = pglast.parse_sql(text)
    (statement,) = statements
    assert type(statement.stmt).__name__ == "SelectStmt"
    select: Any = statement.stmt
    given = {name for name, value in select(skip_none=True).items() if value not in (False, None)}
    assert given <= CLAUSES, given
    assert select.distinctClause in (None, (None,)), "DISTINCT ON"
    assert select.limitOption.name in ("LIMIT_OPTION_DEFAULT", "LIMIT_OPTION_COUNT")
    (source,) = select.fromClause
    return (
        "select",
        select.distinctClause is not None,
        tuple((tree(one.val), one.name) for one in select.targetList),
        tuple(scans(source)),
        select.whereClause and tree(select.whereClause),
        tuple(tree(one) for one in select.groupClause or ()),
        select.havingClause and tree(select.havingClause),
        tuple(order(one) for one in select.sortClause or ()),
        select.limitCount and tree(select.limitCount),
        select.limitOffset and tree(select.limitOffset),
    )


def scans(node: Any) -> list[Tree]:
    """The tables in the order of their joins."""
    match type(node).__name__:
        case "RangeVar":
            parts = tuple(one for one in (node.catalogname, node.schemaname, node.relname) if one)
            assert node.inh, "ONLY"
            assert node.alias is None or not node.alias.colnames
            return [(parts, node.alias.aliasname if node.alias else node.relname, None, False)]
        case "JoinExpr":
            assert not any((node.isNatural, node.usingClause, node.alias))
            left = node.jointype.name == "JOIN_LEFT"
            assert left or node.jointype.name == "JOIN_INNER"
            ((parts, alias, _, _),) = scans(node.rarg)
            return [*scans(node.larg), (parts, alias, tree(node.quals), left)]
        case kind:
            raise AssertionError(f"a source of rows of another kind: {kind}")


def order(node: Any) -> Tree:
    direction, nulls = node.sortby_dir.name, node.sortby_nulls.name
    assert direction in ("SORTBY_DEFAULT", "SORTBY_ASC", "SORTBY_DESC")
    descending = direction == "SORTBY_DESC"
    return (
        tree(node.node),
        descending,
        {"SORTBY_NULLS_FIRST": True, "SORTBY_NULLS_LAST": False}.get(nulls, descending),
    )


def as_postgres_says_it_whole(query: Query, text: str) -> Tree:
    """What segsql has read of a text, in the same form; a name or a number of a column of the result is the one that was written."""

    def of(piece: Piece | None) -> Tree | None:
        return as_postgres_says_it(Parsed(query.dialect, piece, query.names)) if piece is not None else None

    def written(at: tuple[int, int]) -> Tree:
        said = text[slice(*at)]
        return (
            ("number", said)
            if said.isdecimal()
            else ("column", said.strip('"') if said.startswith('"') else said.lower())
        )

    def key(one: Piece | Output | Bare) -> Tree | None:
        return written(one.at) if isinstance(one, Bare | Output) else of(one)

    return (
        "select",
        query.distinct,
        tuple((of(one.piece), label(one, query, text)) for one in query.items),
        tuple((one.parts, one.alias, of(one.on), one.outer) for one in query.scans),
        of(query.where),
        tuple(key(one) for one in query.groups),
        of(query.having),
        tuple((key(one.by), one.descending, one.nulls_first) for one in query.order),
        None if query.limit is None else ("number", str(query.limit)),
        None if query.offset is None else ("number", str(query.offset)),
    )


def label(item: Item, _query: Query, text: str) -> str | None:
    """The name that a column of the result is given in the text, if it is."""
    return item.name if item.at[1] > item.piece.at[1] or text[slice(*item.at)] != text[slice(*item.piece.at)] else None
