"""What the pages say is so: examples compile, printed SQL is what is printed, tables are complete, links lead somewhere.

A comment right above a fenced block says what the block is:

    <!-- definition: FIXTURE -->         a whole segment over a folder of fixtures/
    <!-- part: FIXTURE BASE -->          some fields of a segment
    <!-- condition: FIXTURE BASE -->     a condition, or a list of them
    <!-- value: FIXTURE BASE -->         a value
    <!-- period: FIXTURE BASE -->        a period for the time column of the base
    <!-- expressions: FIXTURE BASE -->   an expression on each line
    <!-- catalog -->                     a whole catalog
    <!-- file: PATH -->                  what a file holds
    <!-- sql: DIALECT [INTO] -->         what the definition before it compiles to
    <!-- output -->                      what the Python block before it prints
    <!-- not run -->                     Python that stands alone

Examples compile without a finding; where one is meant to be found, ``refused CODE``, ``warned CODE`` or ``checked CODE`` ends the comment. The Python
blocks of a page run in order, in the root of the checkout. What stands between ``<!-- generated: NAME -->`` and ``<!-- end -->`` is made
here. SEGSQL_UPDATE_DOCS=1 writes files, SQL, output and tables anew.
"""

import contextlib
import datetime as dt
import importlib
import inspect
import io
import os
import re
import shutil
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, cast, get_args

import function_page
import pytest
from fixture_folders import checkout, dialect_names, read_fixtures
from limits import LIMITS
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot

import segsql as sg
from segsql.bind.bound import All, Const, Within
from segsql.dialect import Dialect, Unsupported
from segsql.dialect import load as load_dialect
from segsql.expression import ExpressionError, parse_expression
from segsql.formats.granary.env import ATTRIBUTES
from segsql.fragments.duckdb import operations as duckdb_operations
from segsql.fragments.postgres.aggregates import AGGREGATES
from segsql.fragments.postgres.operations import FUNCTIONS as fragment_functions
from segsql.fragments.postgres.operations import OPERATORS as fragment_operators
from segsql.functions.function import Function
from segsql.functions.spelled import SPELLED, Spelled
from segsql.functions.table import FUNCTIONS
from segsql.lower import nodes
from segsql.lower.nodes import Texts
from segsql.lower.query import Into
from segsql.lower.target import TABLES, Pen, target_of
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES, Rows
from segsql.model.segment import Segment
from segsql.operators.operations import OPERATIONS
from segsql.operators.patterns.parser import parse_pattern
from segsql.operators.support import supported
from segsql.plans import forms as forms_of_plans
from segsql.plans import forms_of_targets, tracking_forms
from segsql.source import parse
from segsql.types import INTEGER, NAMED, decimal

update = os.environ.get("SEGSQL_UPDATE_DOCS") == "1"
docs = checkout / "docs"
pages = [*sorted(docs.rglob("*.md")), *checkout.glob("README.md")]

fence = re.compile(
    r"(?:^<!-- (?P<marker>[^\n]*?) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
generated = re.compile(
    r"^<!-- generated: (?P<name>[\w. -]+) -->\n(?P<text>.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL
)
examples = ("definition", "part", "condition", "value", "period", "expressions", "catalog")


outcomes = ("refused", "warned", "checked")
"""What is found by compiling, as an error or a warning, and what by checking alone."""


@dataclass(frozen=True)
class Block:
    """A fenced block, and the words of the comment above it."""

    page: Path
    line: int
    kind: str
    words: tuple[str, ...]
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"

    @property
    def place(self) -> tuple[str, ...]:
        """The words before those that say what is to be found."""
        ends = [at for at, word in enumerate(self.words) if word in outcomes]
        return self.words[: ends[0]] if ends else self.words

    def expected(self, outcome: str) -> set[str]:
        """The codes to be found."""
        return set(self.words[self.words.index(outcome) + 1 :]) if outcome in self.words else set()


def block_of(page: Path, text: str, found: re.Match[str]) -> Block:
    kind, _, rest = (found["marker"] or "").partition(":")
    line = text.count("\n", 0, found.start("text"))
    return Block(page, line, kind, tuple(rest.split()), found["language"], found["text"])


def blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [block_of(page, text, found) for found in fence.finditer(text)]


all_blocks = [block for page in pages for block in blocks(page)]


def definitions(block: Block) -> Iterator[dict[str, object]]:
    """The segments that an example stands for, as data."""
    head: dict[str, object] = {"version": 1, "name": "example", "where": [{"op": "everyone"}]}
    if block.kind == "definition":
        yield cast(dict[str, object], parse(block.text)[0])
        return
    fixture, base = block.place
    head["base"] = base
    if block.kind == "expressions":
        for line in block.text.splitlines():
            yield head | {"transformations": [{"name": "written", "value": {"op": "expression", "text": line}}]}
        return
    data = parse(block.text)[0]
    match block.kind:
        case "part":
            yield head | cast(dict[str, object], data)
        case "condition":
            yield head | {"where": data if isinstance(data, list) else [data]}
        case "value":
            yield head | {"transformations": [{"name": "written", "value": data}]}
        case "period":
            time = read_fixtures()[fixture].catalog.tables[base].time
            assert time is not None
            yield head | {"where": [{"op": "during", "column": time.name, "period": data}]}
        case _:
            raise AssertionError(block.kind)


def segment_of(data: dict[str, object]) -> sg.Segment:
    return sg.loads(as_text(data))


def as_text(data: object) -> str:
    """Data as JSON, which keeps the digits of a decimal."""
    match data:
        case dict():
            return "{" + ", ".join(f"{as_text(key)}: {as_text(value)}" for key, value in data.items()) + "}"
        case list():
            return "[" + ", ".join(map(as_text, data)) + "]"
        case str():
            escaped = "".join(f"\\u{ord(one):04x}" if one < " " or one in '"\\' else one for one in data)
            return f'"{escaped}"'
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[data]
        case _:
            return str(data)


def compile_example(block: Block) -> Iterator[sg.Diagnostic]:
    """Compile what a block says and yield the warnings."""
    if block.kind == "catalog":
        sg.Catalog.loads(block.text)
        return
    fixture = read_fixtures()[block.place[0]]
    for data in definitions(block):
        yield from sg.compile(
            segment_of(data), fixture.catalog, as_of=fixture.as_of, lists=fixture.lists, segments=fixture.segments
        ).diagnostics


def check_example(block: Block) -> Iterator[sg.Diagnostic]:
    """Check what a block says and yield the warnings."""
    fixture = read_fixtures()[block.place[0]]
    for data in definitions(block):
        yield from sg.check(segment_of(data), fixture.catalog, as_of=fixture.as_of, segments=fixture.segments)


def found_in(block: Block) -> Mapping[str, Collection[str]]:
    """The codes of what an example is refused for or warned about; a refusal that nobody expects is raised."""
    try:
        warned = {one.code for one in compile_example(block)}
        checked = {one.code for one in check_example(block)} if block.expected("checked") else set()
        return {"refused": set(), "warned": warned, "checked": checked}
    except sg.SegsqlError as problem:
        if not block.expected("refused"):
            raise
        return {"refused": {one.code for one in problem.diagnostics}, "warned": set(), "checked": set()}


@pytest.mark.parametrize("block", [one for one in all_blocks if one.kind in examples], ids=str)
def test_example_compiles(block: Block) -> None:
    assert found_in(block) == {outcome: block.expected(outcome) for outcome in outcomes}


@dataclass
class Reading:
    """A page being read from top to bottom: the names its Python has made, what was printed, the last definition."""

    page: Path
    text: str
    names: dict[str, object] = field(default_factory=dict)
    printed: str = ""
    definition: tuple[str, str] | None = None

    def settled(self) -> str:
        """The page with everything that is copied or made in its proper form."""
        text = fence.sub(self.block, self.text)
        return generated.sub(self.table, text)

    def block(self, found: re.Match[str]) -> str:
        block = block_of(self.page, self.text, found)
        content = self.content(block)
        start, end = (at - found.start() for at in found.span("text"))
        return found[0][:start] + content + found[0][end:]

    def content(self, block: Block) -> str:
        match block.kind:
            case "definition":
                self.definition = (block.place[0], block.text)
            case "file":
                path = checkout / block.words[0]
                text = path.read_text(encoding="utf-8")
                if path.name.endswith(".segment.yaml"):
                    self.definition = (path.parent.name, text)
                return text
            case "sql":
                return self.sql(*block.words)
            case "output":
                return self.printed
            case "" if block.language == "python":
                self.run(block)
            case _:
                pass
        return block.text

    def sql(self, dialect: str, into: str = "select") -> str:
        assert self.definition is not None, "no definition stands before the SQL"
        assert into in get_args(Into)
        fixture = read_fixtures()[self.definition[0]]
        segment = sg.loads(self.definition[1])
        compiled = sg.compile(
            segment,
            fixture.catalog,
            dialect=dialect,
            into=cast(Into, into),
            as_of=fixture.as_of,
            lists=fixture.lists,
            segments=fixture.segments,
        )
        return f"{compiled.sql}\n"

    def run(self, block: Block) -> None:
        printed = io.StringIO()
        code = compile("\n" * block.line + block.text, str(block.page), "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, self.names)
        self.printed = printed.getvalue()

    def table(self, found: re.Match[str]) -> str:
        kind, _, argument = found["name"].partition(" ")
        rows = generators[kind](argument, found["text"])
        return f"<!-- generated: {found['name']} -->\n{rows}<!-- end -->"


@pytest.mark.parametrize("page", pages, ids=lambda page: str(page.relative_to(checkout)))
def test_page_shows_what_the_code_gives(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout)
    text = page.read_text(encoding="utf-8")

    settled = Reading(page, text).settled()

    if update:
        page.write_text(settled, encoding="utf-8")
    else:
        assert text == settled


def test_marks_are_known() -> None:
    known = {"", *examples, "file", "sql", "output", "not run"}

    assert [str(block) for block in all_blocks if block.kind not in known] == []


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(one.replace('|', chr(92) + '|') for one in line)} |\n" for line in lines)


def variable_table(_argument: str, _text: str) -> str:
    """The variables of a segment job, their defaults and whose holds."""
    rows: list[list[str]] = []
    for name, one in ATTRIBUTES.items():
        program, manager = (
            f"`{each}`" if each else "empty" if each == "" else "" for each in (one.program, one.manager)
        )
        holds = "has to be written" if one.required else one.default[1] if one.default is not None else ""
        rows.append([f"`{name}`", ", ".join(one.kinds) if len(one.kinds) < 3 else "all", program, manager, holds])
    return markdown(["variable", "read by", "program", "manager", "what holds"], rows)


def dialect_table(_argument: str, _text: str) -> str:
    rows: list[list[str]] = []
    for name in dialect_names():
        one = load_dialect(name)
        limits = one.limits
        figures = (one.names.max_bytes, limits.statement_bytes, limits.decimal_digits, limits.nesting, limits.related)
        rows.append([f"`{name}`", one.title, one.tier, one.versions, *(f"{figure.value:,}" for figure in figures)])
    head = ["name", "engine", "tier", "versions"]
    head += ["bytes of a name", "bytes of a statement", "digits", "nested groups", "nested relations"]
    return markdown(head, rows)


def limit_table(_argument: str, _text: str) -> str:
    return markdown(
        ["what", "at most", "code"],
        [[one.what, f"{one.number:,}", f"[{one.code}](errors.md#{one.code})"] for one in LIMITS],
    )


def type_table(_argument: str, _text: str) -> str:
    names = dialect_names()
    kinds = [kind for kind in NAMED if kind in type(load_dialect(names[0]).types).model_fields]
    rows = [
        [
            f"`{kind}`",
            *(" or ".join(f"`{one}`" for one in words(load_dialect(name), kind)) for name in names),
        ]
        for kind in kinds
    ]
    return markdown(["type", *names], rows)


def words(dialect: Dialect, kind: str) -> list[str]:
    """What stands for a type: one word, or for decimals of several sizes one each."""
    found = getattr(dialect.types, kind)
    return [found.format(precision="p", scale="s")] if isinstance(found, str) else [one.text for one in found]


def form_table(section: str, _text: str) -> str:
    """By question: each form in use, what it writes, and the dialects that use it; then the dialects that refuse."""
    rows: list[list[str]] = []
    for question in TABLES:
        if question.partition(".")[0] != section:
            continue
        users: dict[tuple[str, str], list[str]] = {}
        for name in dialect_names():
            answer = dict(load_dialect(name).answers())[question]
            if isinstance(answer, Unsupported):
                shown = ("refused", answer.unsupported)
            else:
                shown = (f"`{answer.use}`", in_code(sample(question, name)))
            users.setdefault(shown, []).append(name)
        rows += [[f"`{question}`", *shown, ", ".join(names)] for shown, names in users.items()]
    return markdown(["question", "form", "writes", "dialects"], rows)


def in_code(text: str) -> str:
    """Text as code in Markdown, between as many marks as it takes."""
    return f"`` {text} ``" if "`" in text else f"`{text}`" if text else ""


def matrix(group: str, _text: str) -> str:
    """What every dialect makes of every operation of a group; the reasons for refusals stand below by number."""
    names = dialect_names()
    cells = {name: {one.operation.name: one for one in supported(load_dialect(name))} for name in names}
    reasons: dict[str, int] = {}
    rows: list[list[str]] = []
    for operation in OPERATIONS:
        if operation.group != group:
            continue
        shown: list[str] = []
        for name in names:
            cell = cells[name][operation.name]
            numbers = [reasons.setdefault(f"{name}: {one}", len(reasons) + 1) for one in cell.refusals]
            forms = ", ".join(f"`{form}`" for form in cell.forms)
            shown.append(f"**refused** ({', '.join(map(str, numbers))})" if numbers else f"exact {forms}".rstrip())
        rows.append([operation.name, *shown])
    told = "".join(f"{number}. {reason}\n" for reason, number in reasons.items())
    return markdown(["", *names], rows) + (f"\n{told}" if told else "")


def sample(question: str, dialect: str) -> str:
    """What a dialect's form writes for a column or a constant."""
    target = target_of(load_dialect(dialect))
    pen = Pen(target, Texts())
    form = target.answers[question]
    value, other = partial(nodes.column, "t", "x"), partial(nodes.column, "t", "y")
    needle = partial(pen.text, "b")
    made: Any
    match question.split("."):
        case "literals", "string":
            return str(form("C:\\it's"))
        case ("literals", "empty_text") | ("text", "uuid_order") | ("numbers", "arithmetic") | ("query", "related"):
            return ""
        case "literals", "boolean":
            made = form(True)
        case "literals", "decimal":
            made = form(pen, Decimal("0.1"), (1, 1))
        case "literals", "double":
            made = form(pen, Decimal("0.1"))
        case "literals", "date":
            made = form(pen, dt.date(2026, 1, 31))
        case "literals", _:
            made = form(pen, dt.datetime(2026, 1, 31, 12))
        case "text", "extreme":
            made = form(pen, "MIN", partial(target.answers["text.order"], value))
        case "text", "read" | "operand" | "order" | "search" | "needle" | "fold":
            made = form(value)
        case "text", "group":
            made = nodes.group_by([value(), *form(value)])
        case "text", "position":
            made = form(value, needle)
        case "text", "matches":
            made = form(pen, value, parse_pattern(r"^a\.b+$"))
        case "text", _:
            made = form(pen, value, needle)
        case "numbers", "decimal":
            made = form(value(), 2, 10)
        case "numbers", "operand":
            made = form(pen, value(), decimal(12, 6), decimal(24, 12))
        case "numbers", "result":
            made = form.whole(pen, form.each(pen, exp.Sub(this=value(), expression=other()), INTEGER), INTEGER, 20)
        case "numbers", "group":
            made = form(pen, value, partial(nodes.number, "0e0"))
        case "numbers", "mixed":
            made = form(pen, value(), INTEGER, decimal(24, 12))
        case "numbers", _:
            made = form(pen, value)
        case "time", "to_utc":
            made = form(pen, [value])
        case "time", "read_date" | "read_zoned":
            made = form(pen, value)
        case "time", "now":
            made = form(pen, None)
        case "time", "month_day" | "day":
            made = form(pen, value, "timestamp")
        case "time", _:
            made = form(pen, value, 7)
        case "query", "in_list":
            made = form(pen, value, [nodes.number(1), nodes.number(2)], "integer", True, True)
        case "query", _:
            made = form(value())
        case "statements", kind:
            made = nodes.create(
                nodes.table(("big",)), nodes.select([nodes.number(1)], nodes.table(("a",))), kind.upper(), replace=form
            )
        case _, (
            "concat"
            | "mod"
            | "div"
            | "days_between"
            | "microseconds_between"
            | "plus_days"
            | "plus_months"
            | "plus_seconds"
        ):
            made = form(pen, [value, other])
        case _, "text_to_decimal":
            made = form(pen, [value, partial(nodes.number, 8), partial(nodes.number, 2)])
        case _, "round":
            made = form(pen, [value, *(partial(nodes.number, one) for one in (2, 4, 12))])
        case _, "right":
            made = form(pen, [value, partial(nodes.number, 3)])
        case _, "strpos":
            made = form(pen, [value, needle])
        case _, "replace":
            made = form(pen, [value, needle, partial(pen.text, "c")])
        case _, "split_part":
            made = form(pen, [value, needle, partial(nodes.number, 2)])
        case _, "substring":
            made = form(pen, [value, partial(nodes.number, 2), partial(nodes.number, 3)])
        case _:
            made = form(pen, [value])
    text = printed(made, pen)
    return text if len(text) <= 120 else f"{text[:119]}…"


def printed(node: exp.Expr, pen: Pen) -> str:
    generator = Glot.get_or_raise(pen.target.dialect.sqlglot).generator(normalize_functions=False)
    pieces = generator.generate(node).split("\x00")
    pieces[1::2] = [list(pen.texts)[int(index)] for index in pieces[1::2]]
    return "".join(pieces)


def refusal_table(_argument: str, text: str) -> str:
    """What is said about each expression in the first column of the table as it stands."""
    rows: list[list[str]] = []
    for written in re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE):
        expression = written.replace("\\|", "|")
        with pytest.raises(ExpressionError) as refused:
            parse_expression(expression)
        rows.append([f"`{expression}`", refused.value.message, refused.value.hint])
    return markdown(["expression", "refused because", "hint"], rows)


def period_table(_argument: str, text: str) -> str:
    """The bounds of each period in the first column of the table as it stands, at the shop's moment."""
    rows: list[list[str]] = []
    fixture = read_fixtures()["shop"]
    for written in re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE):
        where = [{"op": "during", "column": "ordered_at", "period": parse(written)[0]}]
        segment = segment_of({"version": 1, "name": "example", "base": "orders", "where": where})
        bound = sg.compile(
            segment, fixture.catalog, as_of=fixture.as_of, lists=fixture.lists, segments=fixture.segments
        ).bound.where
        leaf = bound.conditions[0] if isinstance(bound, All) else bound
        assert isinstance(leaf, Within)
        rows.append(
            [
                f"`{written}`",
                *(f"{one.value:%Y-%m-%d %H:%M}" for one in (leaf.low, leaf.high) if isinstance(one, Const)),
            ]
        )
    return markdown(["period", "from", "to"], rows)


def layer_table(_argument: str, _text: str) -> str:
    """The layers of the import contract, top first, with the first sentence of each one's docstring."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(one for one in project["tool"]["importlinter"]["contracts"] if one["id"] == "layers")
    rows: list[list[str]] = []
    for layer in contract["layers"]:
        for name in re.findall(r"\w+", layer):
            if not (
                (path := checkout / "segsql" / name).with_suffix(".py").is_file() or (path / "__init__.py").is_file()
            ):
                continue
            written = " ".join((importlib.import_module(f"segsql.{name}").__doc__ or "").partition("\n\n")[0].split())
            rows.append(
                [f"`{name}`", re.sub(r" \(docs/.*?\)", "", written.partition(". ")[0]).replace("``", "`").rstrip(".")]
            )
    return markdown(["layer", "what it holds"], rows)


def fragment_table(argument: str, _text: str) -> str:
    """What may stand in a fragment: each entry with its types and the section of the engine's manual."""
    signatures: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    said_so = {"count *": "count(*)", "count distinct": "count(DISTINCT ...)"}
    entries = {
        "operators": fragment_operators,
        "functions": fragment_functions,
        "aggregates": AGGREGATES,
        "duckdb operators": duckdb_operations.OPERATORS,
        "duckdb functions": duckdb_operations.FUNCTIONS,
    }
    for name, one in entries[argument].items():
        said = tuple(
            " ".join((", ".join(each.arguments) + "*" * each.repeated, "gives", each.result)).strip()
            for each in one.signatures
        )
        signatures.setdefault((one.section, said), []).append(f"`{said_so.get(name, name.removesuffix(' of'))}`")
    return markdown(
        ["name", "types", "section"],
        [[", ".join(names), "; ".join(said), section] for (section, said), names in signatures.items()],
    )


def effect_table(kind: str, _text: str) -> str:
    """What a statement does to others, by dialect."""
    heads = {"locks": "locks", "readers": "others see", "lost": "if it stops there, this is lost"}
    told = {load_dialect(name).title: getattr(load_dialect(name).effects, kind) for name in dialect_names()}
    found = {title: effect for title, effect in told.items() if effect is not None}
    fields = [one for one in heads if all(hasattr(effect, one) for effect in found.values())]
    rows = [[title, *(getattr(effect, one) for one in fields), effect.source] for title, effect in found.items()]
    return markdown(["engine", *(heads[one] for one in fields), "source"], rows)


def plan_table(_argument: str, _text: str) -> str:
    """How plans are written, by dialect."""
    rows: list[list[str]] = []
    for name in dialect_names():
        for question in forms_of_plans.TABLES:
            answer = getattr(load_dialect(name).plans, question)
            said = f"refused: {answer.unsupported}" if isinstance(answer, Unsupported) else f"`{answer.use}`"
            rows.append([load_dialect(name).title, f"`plans.{question}`", said, answer.source])
    return markdown(["engine", "question", "answer", "source"], rows)


def target_table(_argument: str, _text: str) -> str:
    """What can be made of a segment and said of how it is stored, by dialect."""
    rows: list[list[str]] = []
    for dialect in map(load_dialect, dialect_names()):
        for question in forms_of_targets.TABLES:
            answer = getattr(dialect.targets, question)
            said = f"refused: {answer.unsupported}" if isinstance(answer, Unsupported) else f"`{answer.use}`"
            values = getattr(answer, "values", ())
            said += f": {', '.join(values)}" if values else ""
            rows.append([dialect.title, f"`targets.{question}`", said, answer.source])
        methods = [f"{method}: {', '.join(kinds)}" for method, kinds in dialect.targets.methods.value.items()]
        if methods:
            rows.append([dialect.title, "`targets.methods`", "; ".join(methods), dialect.targets.methods.source])
    return markdown(["engine", "question", "answer", "source"], rows)


def tracking_table(_argument: str, _text: str) -> str:
    """How what has changed is kept, by dialect."""
    rows: list[list[str]] = []
    for dialect in map(load_dialect, dialect_names()):
        for question in tracking_forms.TABLES:
            answer = getattr(dialect.tracking, question)
            rows.append([dialect.title, f"`tracking.{question}`", f"`{answer.use}`", answer.source])
    return markdown(["engine", "question", "answer", "source"], rows)


def export_table(_argument: str, _text: str) -> str:
    """What other tools make of a dialect."""
    rows: list[list[str]] = []
    for dialect in map(load_dialect, dialect_names()):
        for tool, answer in (("dbt", dialect.exports.dbt), ("SQLMesh", dialect.exports.sqlmesh)):
            said = f"refused: {answer.unsupported}" if isinstance(answer, Unsupported) else f"`{answer.use}`"
            rows.append([dialect.title, tool, said, answer.source])
    return markdown(["engine", "tool", "what it is there", "source"], rows)


generators: Mapping[str, Callable[[str, str], str]] = {
    "exports": export_table,
    "effects": effect_table,
    "plans": plan_table,
    "tracking": tracking_table,
    "targets": target_table,
    "fragments": fragment_table,
    "dialects": dialect_table,
    "types": type_table,
    "forms": form_table,
    "matrix": matrix,
    "refusals": refusal_table,
    "periods": period_table,
    "granary": variable_table,
    "layers": layer_table,
    "functions": lambda topic, _text: function_page.page(topic),
    "limits": limit_table,
}


def page_text(name: str) -> str:
    return (docs / name).read_text(encoding="utf-8")


def table_rows(text: str, head: str) -> list[list[str]]:
    """The cells of the table whose first line starts with ``head``."""
    lines = text[text.index(head) :].splitlines()
    rows = [line for index, line in enumerate(lines) if all(one.startswith("|") for one in lines[: index + 1])]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


stages = ["parse", "build", "bind", "normalize", "lower", "plan", "render", "compile"]


def test_stages_are_in_the_table() -> None:
    assert [row[0] for row in table_rows(page_text("architecture.md"), "| stage |")] == stages


@pytest.mark.parametrize("stage", stages)
def test_stage_is_a_function_with_these_types(stage: str) -> None:
    row = next(row for row in table_rows(page_text("architecture.md"), "| stage |") if row[0] == stage)
    module, _, name = row[3].strip("`").rpartition(".")

    signature = inspect.signature(getattr(importlib.import_module(module), name))

    taken = " ".join(str(one.annotation) for one in signature.parameters.values())
    assert [kind for kind in re.findall(r"`(\w+)`", row[1]) if not re.search(rf"\b{kind}\b", taken)] == []
    assert re.findall(r"`([^`]+)`", row[2]) == [str(signature.return_annotation)]


def operators(data: object) -> Iterator[str]:
    match data:
        case dict():
            if isinstance(op := data.get("op"), str):
                yield op
            yield from (op for value in data.values() for op in operators(value))
        case list():
            yield from (op for one in data for op in operators(one))
        case _:
            pass


known_operators = {
    op for node in (*CONDITIONS, *VALUES, *PERIODS) for op in get_args(node.model_fields["op"].annotation)
}


def test_every_operator_has_an_example() -> None:
    shown = {
        op
        for block in blocks(docs / "language.md")
        if block.kind in examples and not block.expected("refused")
        for data in definitions(block)
        for op in operators(data)
    }

    assert known_operators - shown == set()


def test_every_operator_is_in_a_fixture() -> None:
    files = (docs.parent / "fixtures").glob("*/*.segment.yaml")

    assert known_operators - {op for file in files for op in operators(parse(file.read_text())[0])} == set()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param({*Segment.model_fields} | {*Rows.model_fields}, id="fields"),
        pytest.param({*NAMED} - {"decimal"} | {"decimal(p,s)", "array<T>"}, id="types"),
    ],
)
def test_language_names(words: set[str]) -> None:
    text = page_text("language.md").replace("\\|", "|")

    assert {word for word in words if f"`{word}`" not in text} == set()


def test_every_function_is_on_its_page() -> None:
    names: dict[str, Function | Spelled] = {**FUNCTIONS, **SPELLED}
    shown = re.findall(r"<!-- generated: functions (\w+) -->", page_text("expressions.md"))

    assert sorted(name for topic in shown for name in function_page.TOPICS[topic]) == sorted(names)
    assert [name for name, one in names.items() if not one.meaning or not one.example] == []


def test_every_question_is_explained() -> None:
    explained = {
        row[0]
        for row in re.findall(r"^\| `(\w+\.\w+)` \| ((?!`|refused).+) \|$", page_text("dialects.md"), re.MULTILINE)
    }

    assert set(TABLES) - explained == set()


def slugs(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", fence.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", pages, ids=lambda page: str(page.relative_to(checkout)))
def test_links_lead_somewhere(page: Path) -> None:
    text = fence.sub("", page.read_text(encoding="utf-8"))
    broken: list[str] = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in slugs(target.read_text(encoding="utf-8"))):
            broken.append(link)

    assert broken == []


def test_index_names_every_page() -> None:
    index = page_text("README.md")

    assert [
        page.name
        for page in pages
        if page.parent == docs and page.name != "README.md" and f"]({page.name})" not in index
    ] == []


def test_a_dialect_of_ones_own_compiles(tmp_path: Path) -> None:
    toy = tmp_path / "toy"
    toy.mkdir()
    shutil.copy(checkout / "dialects" / "postgres" / "dialect.toml", toy)
    path = toy / "dialect.toml"
    text = path.read_text(encoding="utf-8").replace('name = "postgres"', 'name = "toy"')
    path.write_text(text.replace('position = { use = "strpos"', 'position = { use = "instr"'), encoding="utf-8")
    fixture = read_fixtures()["shop"]
    where = [{"op": "contains", "column": "note", "value": "%"}]
    segment = segment_of({"version": 1, "name": "noted", "base": "shoppers", "where": where})

    compiled = sg.compile(
        segment,
        fixture.catalog,
        dialect=toy,
        into="count",
        as_of=fixture.as_of,
        lists=fixture.lists,
        segments=fixture.segments,
    )

    assert compiled.dialect == "toy"
    assert 'INSTR("t"."note", \'%\') > 0' in compiled.sql


def test_a_dialect_answers_every_question(tmp_path: Path) -> None:
    text = (checkout / "dialects" / "postgres" / "dialect.toml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("ends_with")]
    (tmp_path / "dialect.toml").write_text("\n".join(kept), encoding="utf-8")

    with pytest.raises(sg.DefinitionError) as refused:
        load_dialect(tmp_path)

    assert [one.pointer for one in refused.value.diagnostics] == ["/text/ends_with"]
