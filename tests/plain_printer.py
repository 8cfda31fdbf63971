"""A second printer for the palette of ``segsql.lower.nodes``: no dialect, no rewriting, each node as it is.

What sqlglot prints must be this text. A release of sqlglot that starts to rewrite one of our nodes is caught by the difference.
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlglot import exp


@dataclass(frozen=True)
class Spelling:
    """What is left to sqlglot, since dialects spell it in their own ways: limits, replacing, a table's alias, and quotes."""

    quotes: tuple[str, str] = ('"', '"')
    top: str = ""
    limit: str = " LIMIT {}"
    replace: str = "OR REPLACE "
    table_alias: str = " AS "
    nulls_large: bool = False
    """Whether nulls come last by themselves, so that words say where they come elsewhere; no words are said where this is not known."""


standard = Spelling()
spellings = {
    "tsql": Spelling(top=" TOP {}", limit="", replace="OR ALTER "),
    "oracle": Spelling(limit=" FETCH FIRST {} ROWS ONLY", table_alias=" "),
}
"""By sqlglot's dialect, but for quotes; the others are standard."""
_spelling = [standard]


@contextmanager
def spelled(spelling: Spelling) -> Generator[None]:
    """Print in a dialect's spelling inside."""
    _spelling.append(spelling)
    yield
    _spelling.pop()


INFIX: dict[type[exp.Expr], str] = {
    exp.EQ: "=",
    exp.NEQ: "<>",
    exp.LT: "<",
    exp.LTE: "<=",
    exp.GT: ">",
    exp.GTE: ">=",
    exp.And: "AND",
    exp.Or: "OR",
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
    exp.Is: "IS",
}


def show(node: exp.Expr) -> str:
    """Return the text of a node."""
    if type(node) in INFIX:
        return f"{show(node.this)} {INFIX[type(node)]} {show(node.expression)}"
    arguments = node.args
    match node:
        case exp.Identifier():
            start, end = _spelling[-1].quotes
            return f"{start}{node.this}{end}"
        case exp.Literal() | exp.Var():
            return str(node.this)
        case exp.Null():
            return "NULL"
        case exp.Star():
            return "*"
        case exp.DataType():
            return str(arguments["kind"])
        case exp.Column():
            return f"{show(arguments['table'])}.{show(node.this)}"
        case exp.Paren():
            return f"({show(node.this)})"
        case exp.Not():
            return f"NOT {show(node.this)}"
        case exp.Introducer():
            return f"{show(node.this)} {show(node.expression)}"
        case exp.Anonymous():
            return f"{node.this}({listed(node.expressions)})"
        case exp.Alias():
            return f"{show(node.this)} AS {show(arguments['alias'])}"
        case exp.Cast():
            return f"CAST({show(node.this)} AS {show(arguments['to'])})"
        case exp.Tuple():
            return f"({listed(node.expressions)})"
        case exp.In() if arguments.get("query"):
            return f"{show(node.this)} IN ({query(arguments['query'].this)})"
        case exp.In():
            return f"{show(node.this)} IN ({listed(node.expressions)})"
        case exp.Between():
            return f"{show(node.this)} BETWEEN {show(arguments['low'])} AND {show(arguments['high'])}"
        case exp.Exists():
            return f"EXISTS({show(node.this)})"
        case exp.Case():
            branches = "".join(f" WHEN {show(one.this)} THEN {show(one.args['true'])}" for one in arguments["ifs"])
            otherwise = f" ELSE {show(arguments['default'])}" if arguments.get("default") else ""
            return f"CASE{branches}{otherwise} END"
        case exp.Window():
            partition = [f"PARTITION BY {listed(arguments['partition_by'])}"] if arguments["partition_by"] else []
            order = [show(arguments["order"])] if arguments.get("order") else []
            return f"{show(node.this)} OVER ({' '.join([*partition, *order])})"
        case exp.Ordered():
            descending, first = bool(arguments.get("desc")), bool(arguments.get("nulls_first"))
            nulls = (
                f" NULLS {'FIRST' if first else 'LAST'}" if _spelling[-1].nulls_large and first != descending else ""
            )
            return f"{show(node.this)} {'DESC' if descending else 'ASC'}{nulls}"
        case exp.Order():
            return f"ORDER BY {listed(node.expressions)}"
        case exp.Create():
            replace = _spelling[-1].replace if arguments["replace"] else ""
            return f"CREATE {replace}{arguments['kind']} {show(node.this)} AS {show(node.expression)}"
        case exp.Table() | exp.Subquery():
            return source(node)
        case exp.Select():
            return query(node)
        case exp.Union():
            return f"{show(node.this)} UNION ALL {show(node.expression)}"
        case _:
            raise AssertionError(f"not in the palette: {type(node).__name__}")


def source(node: exp.Expr) -> str:
    """Return a table or a query as a table, with its alias."""
    if isinstance(node, exp.Alias | exp.Introducer):
        return show(node)
    if isinstance(node, exp.Subquery):
        name = f"({show(node.this)})"
    else:
        name = ".".join(show(node.args[part]) for part in ("catalog", "db", "this") if node.args.get(part))
    alias = node.args.get("alias")
    return f"{name}{_spelling[-1].table_alias}{show(alias.this)}" if alias else name


def query(node: exp.Expr) -> str:
    """Return a query, clause by clause."""
    arguments = node.args
    kind = "SELECT DISTINCT" if arguments.get("distinct") else "SELECT"
    if named := arguments.get("with_"):
        ctes = (f"{show(one.args['alias'].this)} AS ({show(one.this)})" for one in named.expressions)
        kind = f"WITH {', '.join(ctes)} {kind}"
    limit = show(arguments["limit"].expression) if arguments.get("limit") else ""
    if limit:
        kind += _spelling[-1].top.format(limit)
    parts = [f"{kind} AS {arguments['kind']}" if arguments.get("kind") else kind, listed(node.expressions)]
    parts += ["FROM", source(arguments["from_"].this)]
    for join in arguments.get("joins") or ():
        how = join.args.get("side") or join.args.get("kind")
        parts += [f"{how} JOIN" if how else "JOIN", source(join.this)]
        parts += ["ON", show(join.args["on"])] if join.args.get("on") else []
    for clause, word in (("where", "WHERE"), ("group", "GROUP BY"), ("having", "HAVING")):
        if found := arguments.get(clause):
            parts += [word, listed(found.expressions) if clause == "group" else show(found.this)]
    if order := arguments.get("order"):
        parts.append(show(order))
    offset = f" OFFSET {show(arguments['offset'].expression)}" if arguments.get("offset") else ""
    return " ".join(parts) + (_spelling[-1].limit.format(limit) if limit else "") + offset


def listed(nodes: Sequence[exp.Expr]) -> str:
    """Return nodes with commas between them."""
    return ", ".join(show(node) for node in nodes)
