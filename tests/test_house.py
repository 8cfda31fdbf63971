"""The rules of the house, read from the source: layers, sizes, and where raw SQL can come from."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import segsql

package = Path(segsql.__file__).parent
checkout = Path(__file__).parent.parent
modules = sorted(package.rglob("*.py"))

longest_module = 400
longest_function = 60

raw_nodes = {"Anonymous", "AnonymousAggFunc", "Command", "DataType", "Introducer", "Literal", "RawString", "Var"}
"""Classes of sqlglot that print a text of theirs as it stands, or as a dialect sees fit."""

builders = {
    "alias_", "and_", "cast", "column", "condition", "convert", "except_", "expand", "from_", "func", "insert", "intersect",
    "maybe_parse", "not_", "or_", "parse", "parse_identifier", "parse_one", "select", "subquery", "table_", "to_column",
    "to_identifier", "to_table", "tokenize", "transpile", "union", "update", "values", "var", "xor",
}  # fmt: skip
"""Functions of sqlglot that parse text or guess at it."""

heavy = {"duckdb", "psycopg", "pyarrow", "typer", "rich", "pandas", "polars"}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.stmt | ast.expr | ast.pattern) -> str:
    return f"{path.relative_to(package.parent)}:{node.lineno}"


def sqlglot_names(tree: ast.Module) -> dict[str, str]:
    """The names that a module takes from sqlglot, each with its full path there."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "sqlglot":
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found = [alias for alias in node.names if alias.name.partition(".")[0] == "sqlglot"]
            names |= {alias.asname or "sqlglot": alias.name if alias.asname else "sqlglot" for alias in found}
    return names


def sqlglot_calls(tree: ast.Module) -> Iterator[tuple[ast.Call, list[str]]]:
    """Every call of something that comes from sqlglot, with the path of what is called."""
    names = sqlglot_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            head, *rest = ast.unparse(node.func).split(".")
            if head in names:
                yield node, [*names[head].split("."), *rest]


def compared_texts(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.pattern, str]]:
    """Every text constant that a module compares something with, by an operator or by `case`."""
    for node in ast.walk(tree):
        sides: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
        elif isinstance(node, ast.MatchValue):
            sides = [node.value]
        for part in (part for side in sides for part in ast.walk(side)):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part, part.value


def eager_imports(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """The top-level packages that loading a module loads; what only a type checker reads does not count."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Import():
                yield from ((node, alias.name.partition(".")[0]) for alias in node.names)
            case ast.ImportFrom(module=str(module)):
                yield node, module.partition(".")[0]
            case ast.If() if "TYPE_CHECKING" not in ast.unparse(node.test):
                waiting += [*node.body, *node.orelse]
            case ast.Try():
                waiting += [*node.body, *node.orelse, *node.finalbody]
            case ast.ClassDef():
                waiting += node.body
            case _:
                pass


def test_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(checkout)

    status = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)

    assert status == 0, capsys.readouterr().out


def test_there_is_source_to_check() -> None:
    assert package / "__init__.py" in modules


def test_modules_are_short() -> None:
    sizes = {str(path.relative_to(package)): path.read_text(encoding="utf-8").count("\n") for path in modules}

    assert {name: lines for name, lines in sizes.items() if lines > longest_module} == {}


def test_functions_are_short() -> None:
    functions = [
        (f"{place(path, node)} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in modules
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert [found for found in functions if found[1] > longest_function] == []


def test_a_dialect_is_data() -> None:
    assert list((checkout / "dialects").rglob("*.py")) == []


def test_no_dialect_is_asked_for_its_name() -> None:
    dialects = {path.parent.name for path in checkout.glob("dialects/*/dialect.toml")}
    compared = [
        f"{place(path, node)} {text!r}"
        for path in modules
        for node, text in compared_texts(parsed(path))
        if text in dialects
    ]

    assert compared == []


def test_only_the_palette_makes_raw_nodes() -> None:
    palette = package / "lower" / "nodes.py"
    made = [
        f"{place(path, call)} {'.'.join(target)}"
        for path in modules
        if path != palette
        for call, target in sqlglot_calls(parsed(path))
        if raw_nodes & set(target)
    ]

    assert made == []


def test_no_text_is_parsed_into_a_tree() -> None:
    built = [
        f"{place(path, call)} {'.'.join(target)}"
        for path in modules
        for call, target in sqlglot_calls(parsed(path))
        if target[-1] in builders or target[1:2] == ["optimizer"] or target[-2:] == ["DataType", "build"]
    ]

    assert built == []


def test_heavy_packages_are_imported_where_they_are_used() -> None:
    allowed = package / "cli"
    eager = [
        f"{place(path, node)} {name}"
        for path in modules
        for node, name in eager_imports(parsed(path))
        if name in heavy and not (path.is_relative_to(allowed) and name in {"typer", "rich"})
    ]

    assert eager == []


@pytest.mark.parametrize(
    "source",
    [
        "from sqlglot import exp\nexp.Anonymous(this='f')",
        "from sqlglot.expressions import Literal as L\nL.string('x')",
        "import sqlglot\nsqlglot.exp.DataType.build('int')",
        "import sqlglot.expressions as e\ne.Var(this='x')",
    ],
)
def test_a_raw_node_is_recognized(source: str) -> None:
    assert [bool(raw_nodes & set(target)) for _, target in sqlglot_calls(ast.parse(source))] == [True]


def test_a_name_of_our_own_is_no_raw_node() -> None:
    source = "from typing import Literal\nfrom segsql.model import Var\nVar(1)\nLiteral['x']"

    assert list(sqlglot_calls(ast.parse(source))) == []


@pytest.mark.parametrize("source", ["d.name == 'x'", "d.name in ('x', 'y')", "match d:\n    case 'x': pass"])
def test_a_compared_text_is_recognized(source: str) -> None:
    assert "x" in [text for _, text in compared_texts(ast.parse(source))]
