"""Every code has a definition that earns it and a heading that explains it, and nothing but findings ever comes of an input.

The files of ``tests/invalid`` are named after a code, or ``several-`` where they hold several mistakes. The comment they start with
is what is said about them, line by line; ``--snapshot-update`` writes it anew. A ``.toml`` describes a call: a ``definition``, in
which something may be ``repeated``, a ``catalog`` and ``rows`` in place of the shop's, and the arguments.
"""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from fixture_folders import checkout, read_fixtures
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import Node, as_of, segments, usual
from strategies import catalog as drawn_catalog

import segsql as sg
from segsql.cli.finding import find_catalog
from segsql.errors import CODES
from segsql.source import MAX_BYTES, MAX_DEPTH, parse

folder = Path(__file__).parent / "invalid"
files = sorted(folder.iterdir())
single = [path for path in files if not path.name.startswith("several-")]
shop = read_fixtures()["shop"]
of_databases = {"not-ours", "in-use", "unsafe-role", "busy", "engine-refused"}
"""What no file earns: it takes a database, and tests/apply/test_refused.py."""
headings = re.findall(r"^## (\S+)$", (checkout / "docs" / "errors.md").read_text(encoding="utf-8"), re.MULTILINE)


def code_of(path: Path) -> str:
    return path.name.split(".")[0]


def findings(path: Path, empty: Path) -> tuple[sg.Diagnostic, ...]:
    """Everything that is said about a file; ``empty`` is a folder without a catalog."""
    try:
        if path.name.endswith(".catalog.yaml"):
            sg.Catalog.load(path)
            return ()
        if path.suffix == ".toml":
            return called(path, empty)
        return sg.compile(
            sg.load(path), shop.catalog, as_of=shop.as_of, lists=shop.lists, segments=shop.segments
        ).diagnostics
    except sg.SegsqlError as refusal:
        return refusal.diagnostics


def called(path: Path, empty: Path) -> tuple[sg.Diagnostic, ...]:
    """What is said about a call."""
    facts = tomllib.loads(path.read_text(encoding="utf-8"))
    if facts.get("call") == "find_catalog":
        find_catalog(empty)
        return ()
    catalog = sg.Catalog.loads(facts["catalog"], file=path.name) if "catalog" in facts else shop.catalog
    if facts.get("call") == "read":
        return sg.read(facts["document"], format=facts["format"], catalog=catalog, bindings=facts.get("bindings")).notes
    segment = sg.loads(text_of(facts), file=path.name)
    moment = facts.get("as_of", shop.as_of.isoformat())
    options: dict[str, Any] = {
        "as_of": dt.datetime.fromisoformat(moment) if moment else None,
        "lists": facts.get("lists"),
        "guards": facts.get("guards"),
        "segments": {one.name: one for one in (sg.loads(text, file="other") for text in facts.get("segments", ()))},
    }
    if facts.get("call") == "write":
        sg.write(segment, format=facts["format"])
        return ()
    if facts.get("call") == "check":
        return sg.check(segment, catalog, as_of=options["as_of"])
    if facts.get("call") == "page":
        return sg.plan(segment, catalog, to=sg.Page(after=tuple(facts["after"])), **options).diagnostics
    if facts.get("call") == "export":
        return sg.export(segment, catalog, to="dbt", bindings=facts["bindings"], **options).diagnostics
    if facts.get("call") == "dry_run":
        (table,) = catalog.tables.values()
        (column,) = table.columns
        sg.dry_run(segment, catalog, {table.name: pyarrow.table({column: facts["rows"]})}, **options)
        return ()
    into, dialect = facts.get("into", "select"), facts.get("dialect", "duckdb")
    return sg.compile(segment, catalog, dialect=dialect, into=into, **options).diagnostics


def text_of(facts: Mapping[str, Any]) -> str:
    """The text of a definition, which may be too long to be written down."""
    text: str = facts["definition"]
    if "repeated" not in facts:
        return text
    piece = facts["repeated"]
    times: int = piece["times"]
    return text.replace("<repeated>", piece["open"] * times + piece["inside"] + piece["close"] * times)


def stated(path: Path) -> list[str]:
    """The comment that a file starts with."""
    lines = path.read_text(encoding="latin-1").splitlines()
    comment = lines[: next(index for index, line in enumerate(lines) if not line.startswith("# "))]
    return [line.removeprefix("# ") for line in comment]


def rendered(found: tuple[sg.Diagnostic, ...], *folders: Path) -> list[str]:
    """The findings as text, without the folders of this machine."""
    text = "\n".join(map(str, found))
    for one in folders:
        text = text.replace(f"{one}/", "").replace(str(one), "FOLDER")
    return text.splitlines()


def test_codes_headings_and_fixtures_are_the_same() -> None:
    assert headings == list(CODES)
    assert sorted(map(code_of, single)) == sorted(set(CODES) - of_databases)


@pytest.mark.parametrize("path", single, ids=code_of)
def test_a_file_is_found_guilty_of_its_code(path: Path, tmp_path: Path) -> None:
    assert {one.code for one in findings(path, tmp_path)} == {code_of(path)}


@pytest.mark.parametrize("path", files, ids=code_of)
def test_a_finding_reads_as_stated(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("update_snapshots"):
        for _ in range(3):  # the comment moves what it is about
            state(path, rendered(findings(path, tmp_path), folder, tmp_path))

    assert stated(path) == rendered(findings(path, tmp_path), folder, tmp_path)


def state(path: Path, lines: list[str]) -> None:
    """Put lines in place of the comment that a file starts with."""
    body = path.read_bytes().split(b"\n")[len(stated(path)) :]
    path.write_bytes(b"\n".join([*(f"# {line}".encode() for line in lines), *body]))


def written(path: Path) -> object:
    """The document of a fixture as data."""
    text = path.read_text(encoding="latin-1")
    if path.suffix == ".toml":
        facts = tomllib.loads(text)
        if facts.get("call") == "read":  # what is found in bindings leads into them
            return {**json.loads(facts["document"]), **facts.get("bindings", {})}
        text = text_of({"definition": "{}", **facts})
    try:
        return parse(text)[0]
    except sg.DefinitionError:
        return None


def resolve(pointer: str, data: Any) -> Any:
    """What a JSON pointer (RFC 6901) leads to."""
    for part in pointer.split("/")[1:]:
        step = part.replace("~1", "/").replace("~0", "~")
        data = data[int(step)] if isinstance(data, list) else {str(key): value for key, value in data.items()}[step]
    return data


@pytest.mark.parametrize("path", files, ids=code_of)
def test_a_pointer_leads_somewhere(path: Path, tmp_path: Path) -> None:
    document = written(path)
    pointers = [one.pointer for one in findings(path, tmp_path)]
    # Which point into the catalog, and into the guards of the call.
    if document is None or code_of(path) in ("data-mismatch", "invalid-guard"):
        return

    for pointer in pointers:
        resolve(pointer, document)


@pytest.mark.parametrize("path", [one for one in files if one.suffix != ".toml"], ids=code_of)
def test_a_place_is_in_the_file(path: Path, tmp_path: Path) -> None:
    lines = path.read_text(encoding="latin-1").splitlines()

    for one in findings(path, tmp_path):
        assert one.range is not None
        assert one.range.file == str(path)
        assert 1 <= one.range.line <= one.range.end_line <= len(lines) + 1
        assert 1 <= one.range.column <= len(lines[one.range.line - 1]) + 1
        assert (one.range.end_line, one.range.end_column) > (one.range.line, one.range.column)


@pytest.mark.parametrize(("name", "mistakes"), [("several-keys", 9), ("several-names", 10)])
def test_all_mistakes_are_reported_at_once(name: str, mistakes: int, tmp_path: Path) -> None:
    found = findings(folder / f"{name}.segment.yaml", tmp_path)
    places = [(one.range.line, one.range.column) for one in found if one.range]

    assert len({one.pointer for one in found}) == len(found) == mistakes
    assert places == sorted(places)


def test_a_finding_is_plain_data(tmp_path: Path) -> None:
    for path in files:
        for one in findings(path, tmp_path):
            data = json.loads(json.dumps(one.to_dict()))
            assert (data["code"], data["message"], data["pointer"]) == (one.code, one.message, one.pointer)
            assert ("range" in data) == (one.range is not None)


def test_warnings_are_no_errors() -> None:
    first = CODES.index("limit-without-sort")

    for path in single:
        severity = stated(path)[0].split("[")[0].split(" ")[-1]
        assert severity == ("warning" if CODES.index(code_of(path)) >= first else "error")


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.decimals(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8) | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=12,
)
words = st.sampled_from([
    "version: 1", "name: x", "base: people", "where:", "- {op: eq", ", column: id", "}", "]", "[", "{", "&a", "*a", "!!int", "? ",
    "op", ":", "- ", "\n", "\n  ", "'", '"', "|", ">", "%", "@", "`", "#", "\t", "\ufeff", "é", "010", "1_0", ".inf", "null", "---", "...",
])  # fmt: skip


def refusal(read: Callable[[], object]) -> tuple[sg.Diagnostic, ...]:
    """What is said about an input, which is not the least bit less than a typed error."""
    try:
        read()
    except sg.SegsqlError as problem:
        json.dumps(problem.to_problem())
        return problem.diagnostics or pytest.fail("an error that says nothing")
    return ()


def compile_drawn(document: object, dialect: str = "duckdb") -> sg.Compiled:
    segment = sg.Segment.model_validate(document)
    return sg.compile(segment, drawn_catalog, dialect=dialect, as_of=as_of, segments=usual.segments)


def read_text(text: str) -> None:
    """Read a text as all it might be; nothing but findings may come of it."""
    refusal(lambda: sg.compile(sg.loads(text), drawn_catalog, as_of=as_of))
    refusal(lambda: sg.Catalog.loads(text))


@given(st.text() | st.lists(words).map("".join))
@example("version: 1\nwhere: [\x85]")
def test_no_text_breaks_the_reader(text: str) -> None:
    read_text(text)


@given(trees)
def test_no_structure_breaks_the_reader(data: object) -> None:
    read_text(json.dumps(data, default=str))
    refusal(lambda: compile_drawn(data))
    refusal(lambda: sg.Catalog.model_validate(data))


def places(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every part of a document."""
    yield at
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from places(value, (*at, index))


def part(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@st.composite
def mutated(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Node:
    """A valid definition with a part dropped, replaced, renamed, moved or written twice."""
    document = deepcopy(draw(segments()))
    for _ in range(draw(st.integers(1, 2))):
        paths = [path for path in places(document) if path]
        *parent, last = draw(st.sampled_from(paths))
        holder = part(document, tuple(parent))
        match draw(st.sampled_from(["drop", "replace", "rename", "move", "twice"])):
            case "drop":
                del holder[last]
            case "replace":
                holder[last] = draw(trees)
            case "rename" if isinstance(holder, dict):
                holder[draw(st.sampled_from(["op", "column", "value", "where", "relation", "x"]))] = holder.pop(last)
            case "move":
                holder[last] = deepcopy(part(document, draw(st.sampled_from(paths))))
            case _ if isinstance(holder, list):
                holder.append(holder[last])
            case _:
                holder["again"] = holder[last]
    found: Node = document
    return found


def definition(**fields: Any) -> Node:
    return {"version": 1, "name": "deep", "base": "people", "where": [{"op": "everyone"}], "select": ["id"], **fields}


@settings(max_examples=4 * settings().max_examples)
@given(mutated())
@example(definition(op=[]))
@example(definition(where=[{"op": ["eq"], "column": "id", "valeu": 1}]))
@example(definition(where=[{"op": "exists", "relation": "boss", "during": {"op": "range"}}]))
@example(definition(transformations=[{"name": "age", "value": {"op": "column", "path": "id"}}]))
@example(
    definition(
        base="products",
        where=[{"op": "between", "column": "weight", "low": 0, "high": {"op": "column", "path": "sku"}}],
        select=["sku"],
    )
)
def test_no_mutation_breaks_the_compiler(document: Node) -> None:
    for one in refusal(lambda: compile_drawn(document)):
        resolve(one.pointer, document)
    refusal(lambda: compile_drawn(document, "sqlite"))


@given(mutated())
def test_every_mistake_has_a_place_in_the_text(document: Node) -> None:
    text = json.dumps(document, default=str, indent=1)
    lines = text.splitlines()
    found = refusal(lambda: sg.compile(sg.loads(text, file="drawn"), drawn_catalog, as_of=as_of))

    for one in found:
        assert one.range is not None
        assert (one.range.file, one.range.column <= len(lines[one.range.line - 1])) == ("drawn", True)
    assert [one.range for one in found] == sorted(
        (one.range for one in found if one.range), key=lambda place: (place.line, place.column)
    )


def nested(levels: int, wrap: Callable[[Any], Any], core: Any) -> Any:
    for _ in range(levels):
        core = wrap(core)
    return core


def negated(condition: Node) -> Node:
    return {"op": "not", "condition": condition}


def codes(read: Callable[[], object]) -> list[str]:
    with pytest.raises(sg.DefinitionError) as refused:
        read()
    return [one.code for one in refused.value.diagnostics]


@pytest.mark.parametrize("levels", [MAX_DEPTH // 2, 10_000])
def test_a_deep_document_is_refused(levels: int) -> None:
    condition = nested(levels, negated, {"op": "everyone"})
    value = nested(
        levels, lambda one: {"op": "call", "function": "abs", "arguments": [one]}, {"op": "column", "path": "age"}
    )
    transformation = {"name": "deep", "value": value}

    assert codes(lambda: sg.Segment.model_validate(definition(where=[condition]))) == ["too-deep"]
    assert codes(lambda: sg.Segment.model_validate(definition(transformations=[transformation]))) == ["too-deep"]
    assert codes(lambda: sg.Segment.model_validate(nested(levels, lambda one: [one], 1)))
    assert codes(lambda: sg.Catalog.model_validate({"version": 1, "tables": condition}))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 10_000, id="lists"),
        pytest.param("{a: " * 10_000, id="mappings"),
        pytest.param("- " * 10_000, id="dashes"),
        pytest.param("? " * 10_000, id="keys"),
        pytest.param("\n".join(" " * level + "a:" for level in range(400)), id="lines"),
        pytest.param("{op: not, condition: " * 10_000 + "{op: everyone}" + "}" * 10_000, id="conditions"),
    ],
)
def test_a_deep_text_is_refused(text: str) -> None:
    assert codes(lambda: sg.loads(text)) in (["too-deep"], ["invalid-yaml"])
    assert codes(lambda: sg.Catalog.loads(text)) in (["too-deep"], ["invalid-yaml"])


@pytest.mark.parametrize(
    "description",
    ["|\n" + "  [[[[{{ art\n" * 80, "'" + "[" * 400 + "'\n", f"so {'[ and ' * 400}\n", f"no art # {'[' * 400}\n"],
    ids=["block", "quoted", "plain", "comment"],
)
def test_brackets_in_text_nest_nothing(description: str) -> None:
    text = f"version: 1\nname: art\nbase: shoppers\nwhere: [{{op: everyone}}]\ndescription: {description}"

    assert sg.loads(text).name == "art"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(" * 1_900 + "1" + ")" * 1_900, id="brackets"),
        pytest.param("NOT " * 2_000 + "vip", id="not"),
        pytest.param("- " * 3_000 + "age", id="signs"),
        pytest.param("1+(" * 1_200, id="sums"),
        pytest.param("abs(" * 1_900 + "age", id="calls"),
        pytest.param("CASE WHEN " * 900, id="cases"),
    ],
)
def test_a_deep_expression_is_refused(text: str) -> None:
    assert codes(lambda: compile_drawn(definition(where=[{"op": "expression", "text": text}]))) == ["too-deep"]


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.segment.yaml"
    path.write_text(" " * MAX_BYTES + "#", encoding="utf-8")

    assert codes(lambda: sg.load(path)) == ["too-large"]
    assert codes(lambda: sg.Catalog.load(path)) == ["too-large"]
    assert codes(lambda: sg.loads("é" * (MAX_BYTES // 2 + 1))) == ["too-large"]


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.segment.yaml"
    text = json.dumps(definition())
    path.write_text(text + " " * (MAX_BYTES - len(text)), encoding="utf-8")

    assert sg.load(path).name == "deep"


@pytest.mark.parametrize("number", ["1e999", "-1e-400", "9" * 5_000, "1" + "0" * 400, "0." + "0" * 400 + "1"])
def test_an_enormous_number_is_refused(number: str) -> None:
    for column in ("age", "score", "balance"):
        read_text(f"{{version: 1, name: x, base: people, where: [{{op: eq, column: {column}, value: {number}}}]}}")
        leaf = {"op": "eq", "column": column, "value": Decimal(number)}
        assert refusal(lambda leaf=leaf: compile_drawn(definition(where=[leaf])))  # type: ignore[misc]
