"""A fragment as DuckDB's own parser reads it, in a form that can be compared with what segsql reads."""

import json
import re
from typing import Any, TypeAlias

import duckdb

from segsql.fragments.duckdb.words import TYPES
from segsql.fragments.tree import Apply, Case, Cast, Column, Constant, Items, Number, Parsed, Piece, Text

Tree: TypeAlias = tuple[Any, ...]
"""A label and what stands under it."""

COMPARISONS = {
    "COMPARE_EQUAL": "=", "COMPARE_NOTEQUAL": "<>", "COMPARE_LESSTHAN": "<", "COMPARE_GREATERTHAN": ">", "COMPARE_LESSTHANOREQUALTO": "<=",
    "COMPARE_GREATERTHANOREQUALTO": ">=", "COMPARE_DISTINCT_FROM": "is distinct from", "COMPARE_NOT_DISTINCT_FROM": "is not distinct from",
}  # fmt: skip
OPERATORS = {
    "OPERATOR_NOT": "not", "OPERATOR_IS_NULL": "is null", "OPERATOR_IS_NOT_NULL": "is not null", "OPERATOR_COALESCE": "coalesce", "COMPARE_IN": "in",
    "ARRAY_EXTRACT": "[]", "ARRAY_CONSTRUCTOR": "array",
}  # fmt: skip
SAME = {"~~": "like", "~~*": "ilike", "like_escape": "like", "ilike_escape": "ilike", "**": "^", "position": "strpos", "list_value": "array", "extract": "date_part"}  # fmt: skip
MOMENTS = ("current_date", "current_timestamp", "localtimestamp")
SPAN = re.compile(r"([0-9]+) ([a-z]+?)s?")


class NotReadError(Exception):
    """What DuckDB says to a text that it does not read."""


def read_by_duckdb(connection: duckdb.DuckDBPyConnection, text: str) -> Tree:
    """The tree of the one expression that stands here."""
    ((found,),) = connection.execute("SELECT json_serialize_sql(?::VARCHAR)", [f"SELECT {text}"]).fetchall()
    said = json.loads(found)
    if said["error"]:
        raise NotReadError(said["error_message"])
    (statement,) = said["statements"]
    node = statement["node"]
    (target,) = node["select_list"]
    assert node["type"] == "SELECT_NODE"
    assert node["from_table"]["type"] == "EMPTY"
    assert not any(
        node[one] for one in ("where_clause", "group_expressions", "having", "sample", "qualify", "modifiers")
    )
    assert not statement["named_param_map"]
    return tree(target)


def tree(node: dict[str, Any]) -> Tree:
    """A node of DuckDB's own and all below it."""
    assert not node["alias"], "something follows the expression"
    match node["class"]:
        case "COLUMN_REF":
            path = ".".join(node["column_names"])
            return (path.lower(),) if path.lower() in MOMENTS else ("column", path.lower())
        case "CONSTANT":
            return constant(node["literal"])
        case "CONJUNCTION":
            return joined(node["type"].removeprefix("CONJUNCTION_").lower(), [tree(one) for one in node["children"]])
        case "COMPARISON":
            return (COMPARISONS[node["type"]], tree(node["left"]), tree(node["right"]))
        case "BETWEEN":
            return ("between", *(tree(node[one]) for one in ("input", "lower", "upper")))
        case "OPERATOR":
            return (OPERATORS[node["type"]], *map(tree, node["children"]))
        case "CAST":
            return cast(tree(node["child"]), type_name(node["type_expr"]), tried=node["try_cast"])
        case "CASE":
            branches = tuple((tree(one["when_expr"]), tree(one["then_expr"])) for one in node["case_checks"])
            return ("case", branches, tree(node["else_expr"]))
        case "COLLATE":
            return (f"collate {node['collation'].lower()}", tree(node["child"]))
        case "LAMBDA":
            assert node["syntax_type"] == "SINGLE_ARROW"
            return ("->", tree(node["lhs"]), tree(node["expr"]))
        case "FUNCTION":
            return function(node)
        case other:
            return ("of another kind", other)


def constant(literal: dict[str, str]) -> Tree:
    match literal["kind"]:
        case "STRING":
            return ("text", literal["text"])
        case "INTEGER" | "NUMERIC":
            return ("number", literal["text"])
        case "BOOLEAN":
            return ("constant", literal["text"] == "true")
        case "NULL_LITERAL":
            return ("constant", None)
        case other:
            return ("of another kind", other)


def joined(word: str, parts: list[Tree]) -> Tree:
    """AND and OR; DuckDB makes one of those in each other."""
    return (word, *(one for part in parts for one in (part[1:] if part[0] == word else (part,))))


def cast(value: Tree, to: str, *, tried: bool = False) -> Tree:
    """A conversion; an amount of a unit is one interval however it is written."""
    if to == "INTERVAL" and value[0] == "text" and (found := SPAN.fullmatch(value[1].lower())):
        return ("interval", *found.groups())
    return ("try cast" if tried else "cast", value, to)


def type_name(node: dict[str, Any]) -> str:
    name = node["type_name"].lower()
    if name == "list":
        return f"{type_name(node['children'][0])}[]"
    sizes = ", ".join(one["literal"]["text"] for one in node["children"])
    printed = TYPES[name][0] if name in TYPES else f"unknown {name}"
    return f"{printed}({sizes})" if sizes else printed


def function(node: dict[str, Any]) -> Tree:
    assert not any(node[one] for one in ("filter", "distinct", "schema", "catalog"))
    assert not node["order_bys"]["orders"]
    assert not any(one["name"] for one in node["arguments"])
    name: str = node["function_name"].lower()
    arguments = [tree(one["expression"]) for one in node["arguments"]]
    name = SAME.get(name, name)
    match name, arguments:
        case "timezone", [zone, value]:
            return ("at time zone", value, zone)
        case "date_part", [("text", unit), value]:
            return ("date_part", ("text", unit.lower()), value)
        case "if", [condition, value, other]:
            return ("case", ((condition, value),), other)
        case "!~~" | "!~~*", _:
            return ("not", (SAME[name.removeprefix("!")], *arguments))
        case "-" | "+", [value]:
            return (f"{name} of", value)
        case _, [("cast", ("trunc", ("cast", (_, str() as amount), "DOUBLE")), _)] if name.startswith("to_"):
            return ("interval", amount, name.removeprefix("to_").removesuffix("s"))
        case _:
            return (name, *arguments)


def as_duckdb_says_it(parsed: Parsed) -> Tree:
    """What segsql has read, in the same form."""

    def of(piece: Piece) -> Tree:
        match piece:
            case Column(index=index):
                return ("column", parsed.names[index].path.lower())
            case Number(text=text):
                return ("number", text)
            case Text(value=value):
                return ("text", value)
            case Constant(value=given):
                return ("constant", given)
            case Items(values=values):
                return ("array", *map(of, values))
            case Cast(value=inner, to=to, tried=tried):
                return cast(of(inner), to, tried=tried)
            case Case():
                otherwise = of(piece.otherwise) if piece.otherwise is not None else ("constant", None)
                subject = of(piece.subject) if piece.subject is not None else None
                branches = tuple(
                    (of(when) if subject is None else ("=", subject, of(when)), of(then))
                    for when, then in piece.branches
                )
                return ("case", branches, otherwise)
            case Apply():
                return applied(piece)

    def applied(piece: Apply) -> Tree:
        arguments = [of(one) for one in piece.arguments]
        name = SAME.get(piece.name, piece.name)
        match name, arguments:
            case "and" | "or", _:
                return joined(name, arguments)
            case "is true" | "is not true" | "is false" | "is not false", [value]:
                word = "is distinct from" if "not" in name else "is not distinct from"
                return (word, ("cast", value, "BOOLEAN"), ("constant", name.endswith("true")))
            case "is unknown" | "is not unknown", [value]:
                return (name.replace("unknown", "null"), value)
            case "~" | "similar to", _:
                return ("regexp_matches" if name == "~" else "regexp_full_match", *arguments)
            case "~*", [value, pattern]:
                return ("regexp_matches", value, pattern, ("text", "i"))
            case "!~" | "!~*", _:
                return ("not", applied(Apply(name[1:], piece.arguments, piece.at, piece.sign)))
            case _ if name.startswith("not "):
                return ("not", applied(Apply(name.removeprefix("not "), piece.arguments, piece.at, piece.sign)))
            case "- of", [("number", digits)]:
                return ("number", digits[1:] if digits.startswith("-") else f"-{digits}")
            case "date_part", [("text", unit), value]:
                return ("date_part", ("text", unit.lower()), value)
            case _:
                return (name, *arguments)

    return of(parsed.root)
