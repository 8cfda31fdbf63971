"""A fragment as PostgreSQL's own grammar reads it, in a form that can be compared with what segsql reads."""

from typing import Any

import pglast
from pglast import ast, enums

from segsql.fragments.tree import Apply, Case, Cast, Column, Constant, Items, Number, Parsed, Piece, Text

Tree = tuple[Any, ...]
"""A label and what stands under it."""

types = {
    "int2": "SMALLINT", "int4": "INTEGER", "int8": "BIGINT", "numeric": "NUMERIC", "float8": "DOUBLE PRECISION", "text": "TEXT",
    "varchar": "VARCHAR", "bool": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMP WITH TIME ZONE",
    "interval": "INTERVAL", "jsonb": "JSONB", "json": "JSON", "uuid": "UUID",
}  # fmt: skip
likes = {
    "~~": "like",
    "!~~": "not like",
    "~~*": "ilike",
    "!~~*": "not ilike",
    "~": "similar to",
    "!~": "not similar to",
}
escapes = [["pg_catalog", "like_escape"], ["pg_catalog", "similar_to_escape"]]


def read_by_postgres(text: str) -> Tree:
    """The tree of the one expression that stands here; an error of pglast where there is none."""
    statements: Any = pglast.parse_sql(f"SELECT {text}")
    (statement,) = statements
    (target,) = statement.stmt.targetList
    assert target.name is None
    given = {name for name, value in statement.stmt(skip_none=True).items() if value not in (False, None)}
    assert given == {"@", "targetList", "limitOption", "op"}, "something follows the expression"
    return tree(target.val)


def tree(node: Any) -> Tree:
    """A node of pglast and all below it."""
    match type(node).__name__:
        case "A_Const":
            return constant(node)
        case "ColumnRef":
            return ("column", ".".join(one.sval for one in node.fields))
        case "BoolExpr":
            return joined(node.boolop.name.removesuffix("_EXPR").lower(), [tree(one) for one in node.args])
        case "NullTest":
            return ("is null" if node.nulltesttype.name == "IS_NULL" else "is not null", tree(node.arg))
        case "BooleanTest":
            return (node.booltesttype.name.lower().replace("_", " "), tree(node.arg))
        case "TypeCast":
            # One to a type without a place is none that was written: the count in SUBSTRING(text FOR count).
            is_written = node.typeName.location not in (-1, None)
            return ("cast", tree(node.arg), type_name(node.typeName)) if is_written else tree(node.arg)
        case "FuncCall":
            return call(node)
        case "CoalesceExpr":
            return ("coalesce", *map(tree, node.args))
        case "MinMaxExpr":
            return (node.op.name.removeprefix("IS_").lower(), *map(tree, node.args))
        case "SQLValueFunction":
            return (node.op.name.removeprefix("SVFOP_").lower(),)
        case "CollateClause":
            assert [one.sval for one in node.collname] == ["C"]
            return ("collate", tree(node.arg))
        case "CaseExpr":
            branches = tuple((tree(one.expr), tree(one.result)) for one in node.args)
            return ("case", node.arg and tree(node.arg), branches, node.defresult and tree(node.defresult))
        case "A_ArrayExpr":
            return ("array", *map(tree, node.elements or ()))
        case "A_Indirection":
            (place,) = node.indirection
            assert not place.is_slice
            return ("[]", tree(node.arg), tree(place.uidx))
        case "A_Expr":
            return operator(node)
        case _:
            return ("of another kind", type(node).__name__)


def constant(node: Any) -> Tree:
    if node.isnull:
        return ("constant", None)
    match type(node.val).__name__:
        case "Boolean":
            return ("constant", node.val.boolval)
        case "String":
            return ("text", node.val.sval)
        case "Integer":
            return ("number", str(node.val.ival))
        case "Float":
            return ("number", node.val.fval)
        case _:
            return ("of another kind", type(node.val).__name__)


def joined(word: str, parts: list[Tree]) -> Tree:
    """AND and OR; PostgreSQL makes one of those on the left."""
    first = parts[0]
    return (word, *(first[1:] if word != "not" and first[0] == word else (first,)), *parts[1:])


def negative(value: Tree) -> Tree:
    """A minus before a value; PostgreSQL makes one number of it and a number."""
    if value[0] != "number":
        return ("- of", value)
    digits: str = value[1]
    return ("number", digits.removeprefix("-") if digits.startswith("-") or digits == "0" else f"-{digits}")


def type_name(node: Any) -> str:
    *schema, name = (one.sval for one in node.names)
    assert schema in ([], ["pg_catalog"])
    assert not node.setof
    assert not node.pct_type
    sizes = f"({', '.join(str(one.val.ival) for one in node.typmods)})" if node.typmods else ""
    return types.get(name, f"unknown {name}") + sizes + "[]" * len(node.arrayBounds or ())


def call(node: Any) -> Tree:
    more = (
        node.agg_within_group,
        node.func_variadic,
        node.agg_order,
        node.agg_filter,
        node.over,
    )
    assert not any(more), "not a plain call"
    *schema, name = (one.sval for one in node.funcname)
    arguments = [tree(one) for one in node.args or ()]
    in_words = node.funcformat == enums.CoercionForm.COERCE_SQL_SYNTAX
    assert schema == (["pg_catalog"] if in_words else [])
    if node.agg_star:
        return (f"{name} *",)
    if node.agg_distinct:
        return (f"{name} distinct", *arguments)
    if in_words and name == "timezone":
        return ("at time zone", arguments[1], arguments[0])
    return ({"position": "strpos"}.get(name, name) if in_words else name, *arguments)


def operator(node: Any) -> Tree:
    (name,) = (one.sval for one in node.name)
    kind = node.kind.name.removeprefix("AEXPR_")
    left = tree(node.lexpr) if node.lexpr else None
    right = [tree(one) for one in operands(node.rexpr)]
    match kind:
        case "OP" if left is None:
            return negative(right[0]) if name == "-" else (f"{name} of", *right)
        case "OP":
            return (name, left, *right)
        case "OP_ANY" | "OP_ALL":
            return (f"{name} {kind.removeprefix('OP_').lower()}", left, *right)
        case "DISTINCT" | "NOT_DISTINCT":
            return (f"is {'not ' if kind.startswith('NOT') else ''}distinct from", left, *right)
        case "NULLIF":
            return ("nullif", left, *right)
        case "IN":
            return ("in" if name == "=" else "not in", left, *right)
        case "LIKE" | "ILIKE" | "SIMILAR":
            return (likes[name], left, *right)
        case _:
            return (name.lower(), left, *right)


def operands(node: Any) -> tuple[Any, ...]:
    """What stands on the right of an operator; a pattern and its escape are in a call that nobody wrote."""
    if isinstance(node, tuple):
        return node
    if isinstance(node, ast.FuncCall) and [one.sval for one in node.funcname or ()] in escapes:
        return node.args or ()
    return (node,)


def as_postgres_says_it(parsed: Parsed) -> Tree:
    """What segsql has read, in the same form."""

    def of(piece: Piece) -> Tree:
        match piece:
            case Column(index=index):
                return ("column", parsed.names[index].path)
            case Number(text=text):
                return ("number", text)
            case Text(value=value):
                return ("text", value)
            case Constant(value=given):
                return ("constant", given)
            case Items(values=values):
                return ("array", *map(of, values))
            case Cast(value=inner, to=to):
                return ("cast", of(inner), to)
            case Case():
                branches = tuple((of(when), of(then)) for when, then in piece.branches)
                return ("case", piece.subject and of(piece.subject), branches, piece.otherwise and of(piece.otherwise))
            case Apply(name="and" | "or" as word, arguments=arguments):
                return joined(word, [of(one) for one in arguments])
            case Apply(name="- of", arguments=(value,)):
                return negative(of(value))
            case Apply(name=name, arguments=arguments):
                return (name, *map(of, arguments))

    return of(parsed.root)
