"""BigQuery's dialect of SQL on the reference implementation of GoogleSQL; tables are held in this process.

The reference implementation only answers queries. A view is its query, put in front of a statement that reads it; so is a
table made of a query, after it was analyzed as the statement that makes it. A set that values are looked up in is put in front
too, where it is worked out once. Types are BigQuery's own, timestamps among them: an instant is a TIMESTAMP, a wall clock a
DATETIME. Decimals of more digits than NUMERIC has are BIGNUMERIC, UUIDs are text.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any
from uuid import UUID

from engines.engine import Column, Row
from engines.googlesql import GoogleSQL, GoogleSQLError, service
from engines.googlesql_cells import in_array, plain, storage

set_pattern = re.compile(r"\bIN \(\s*SELECT\b")
"""What a statement holds that may look a value up in a set; parsing tells, and takes its time."""
BEYOND_BIGQUERY = ("FEATURE_TIMESTAMP_NANOS", "FEATURE_TIMESTAMP_PICOS", "FEATURE_UUID_TYPE")
"""What the reference implementation knows and BigQuery does not, where it would change what a statement means."""


@dataclass(frozen=True)
class Stored:
    """A table: its definition, and its rows, as messages."""

    definition: Any
    content: Any


@dataclass(frozen=True)
class Statement:
    """One statement of a text: the text up to its end, where it starts in that, and its tree; places are in bytes."""

    text: bytes
    start: int
    tree: Any

    def around(self, node: Any) -> tuple[str, str, str]:
        """The text before a part of the tree, that part, and the text after it."""
        place = located(node)
        pieces = self.text[self.start : place.start], self.text[place.start : place.end], self.text[place.end :]
        before, part, after = (piece.decode() for piece in pieces)
        return before, part, after


class BigQueryEngine:
    """Tables, and what was made of queries over them."""

    name = label = "bigquery"

    def __init__(self, google: GoogleSQL) -> None:
        from zetasql.wasi._pb2.zetasql.local_service import local_service_pb2
        from zetasql.wasi._pb2.zetasql.proto import options_pb2
        from zetasql.wasi._pb2.zetasql.public import options_pb2 as names

        self.version = f"GoogleSQL, as in zetasql {version('zetasql')}"
        self._google = google
        self._messages: Any = local_service_pb2
        request = self._messages.LanguageOptionsRequest(maximum_features=True)
        language = google.call("GetLanguageOptions", request, options_pb2.LanguageOptionsProto)
        language.product_mode = names.PRODUCT_EXTERNAL
        del language.supported_statement_kinds[:]
        kept = set(language.enabled_language_features) - {names.LanguageFeature.Value(one) for one in BEYOND_BIGQUERY}
        del language.enabled_language_features[:]
        language.enabled_language_features.extend(kept)
        self._language: Any = language
        self._options = options_pb2.AnalyzerOptionsProto(language_options=language, default_timezone="UTC")
        self._tables: dict[str, Stored] = {}
        self._made: dict[str, str] = {}
        self._catalog: int | None = None

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        from zetasql.wasi._pb2.zetasql.public import simple_table_pb2, type_pb2

        path = name if isinstance(name, str) else ".".join(name)
        fields: list[Any] = []
        encoders: list[Callable[[Any, Any], None]] = []
        for column, logical in columns:
            kind, encode = storage(logical)
            holder = type_pb2.TypeProto(type_kind=kind)
            if logical.startswith("array<"):
                array = type_pb2.ArrayTypeProto(element_type=holder)
                holder = type_pb2.TypeProto(type_kind="TYPE_ARRAY", array_type=array)
                encode = in_array(encode)
            fields.append(simple_table_pb2.SimpleColumnProto(name=column, type=holder))
            encoders.append(encode)
        content = self._messages.TableContent(table_data=self._messages.TableData())
        for row in rows:
            cells = content.table_data.row.add().cell
            for value, encode in zip(row, encoders, strict=True):
                cell = cells.add()
                if value is not None:
                    encode(cell, value)
        self._tables[path] = Stored(simple_table_pb2.SimpleTableProto(name=path, column=fields), content)
        self._forget()

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        """Every row is looked at."""

    def set_session(self, mode: str) -> None:
        raise LookupError(f"BigQuery has no session mode {mode}")

    def execute(self, sql: str) -> None:
        for statement in self._statements(sql):
            kind, tree = innermost(statement.tree)
            match kind:
                case "ast_create_view_statement_node" | "ast_create_table_statement_node":
                    self._make(statement, joined(climb(tree, "name")), climb(tree, "query"))
                case "ast_drop_statement_node":
                    self._drop(joined(tree.name), missing_ok=tree.is_if_exists)
                case _:
                    raise GoogleSQLError(f"a {kind} makes nothing that is known here")

    def query(self, sql: str) -> list[Row]:
        request = self._messages.EvaluateQueryRequest(
            sql=self._readable(sql, sets_in_front=True), options=self._options, registered_catalog_id=self._registered()
        )
        answer = self._google.call("EvaluateQuery", request, self._messages.EvaluateQueryResponse)
        if prepared := answer.prepared.prepared_query_id:
            self._google.call("UnprepareQuery", self._messages.UnprepareQueryRequest(prepared_query_id=prepared))
        return [tuple(map(plain, row.cell)) for row in answer.content.table_data.row]

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def analyzed(self, sql: str) -> Any:
        """What the analyzer makes of a statement, as a message; it fails where the statement is wrong."""
        request = self._messages.AnalyzeRequest(
            sql_statement=sql, options=self._options, registered_catalog_id=self._registered()
        )
        return self._google.call("Analyze", request, self._messages.AnalyzeResponse).resolved_statement

    def quoted(self, name: str | Sequence[str]) -> str:
        parts = [name] if isinstance(name, str) else name
        return ".".join("`" + part.replace("\\", "\\\\").replace("`", "\\`") + "`" for part in parts)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "uuid", str():
                return UUID(value)
            case "json", str():
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self._forget()
        self._tables.clear()
        self._made.clear()

    def close(self) -> None:
        self.reset()

    def _make(self, statement: Statement, name: str, query: Any) -> None:
        """Analyze a statement with the query that it makes something of, and keep that."""
        before, text, after = statement.around(query)
        self.analyzed(before + self._readable(text) + after)
        self._made[name] = self._with_joined_names(text)

    def _drop(self, name: str, *, missing_ok: bool) -> None:
        if name in self._tables:
            del self._tables[name]
            self._forget()
        elif self._made.pop(name, None) is None and not missing_ok:
            raise GoogleSQLError(f"there is no {name}")

    def _registered(self) -> int:
        """The number under which the service knows all tables."""
        from zetasql.wasi._pb2.zetasql.proto import options_pb2, simple_catalog_pb2

        if self._catalog is None:
            functions = options_pb2.ZetaSQLBuiltinFunctionOptionsProto(language_options=self._language)
            tables = [one.definition for one in self._tables.values()]
            catalog = simple_catalog_pb2.SimpleCatalogProto(
                name="tests", table=tables, builtin_function_options=functions
            )
            content = {name: one.content for name, one in self._tables.items()}
            request = self._messages.RegisterCatalogRequest(simple_catalog=catalog, table_content=content)
            answer = self._google.call("RegisterCatalog", request, self._messages.RegisterResponse)
            self._catalog = int(answer.registered_id)
        return self._catalog

    def _forget(self) -> None:
        """Let the service drop its tables."""
        if self._catalog is not None:
            self._google.call("UnregisterCatalog", self._messages.UnregisterRequest(registered_id=self._catalog))
            self._catalog = None

    def _readable(self, query: str, *, sets_in_front: bool = False) -> str:
        """A query that the service can answer: what was made is in front of it, as far as it is read."""
        needed: set[str] = set()
        pending = [query]
        while pending:
            text = pending.pop()
            found = {name for name in self._made.keys() - needed if name in text}
            pending += [self._made[name] for name in found]
            needed |= found
        front: list[str] = []
        for name, text in self._made.items():
            if name in needed:
                # What looks into queries of its own cannot stand ahead of them.
                text = self._with_known_sets(text, front) if sets_in_front and not self._named(text)[0] else text
                front.append(f"{self.quoted(name)} AS ({text})")
        named, query = self._named(self._with_joined_names(query))
        for name, text in named:
            front.append(f"{name} AS ({self._with_known_sets(text, front) if sets_in_front else text})")
        query = self._with_known_sets(query, front) if sets_in_front else query
        return f"WITH {', '.join(front)} {query}" if front else query

    def _named(self, query: str) -> tuple[list[tuple[str, str]], str]:
        """The queries that stand at the top of a query, by name, and the query without them."""
        if not query.startswith("WITH "):
            return [], query
        (statement,) = self._statements(query)
        clause = climb(innermost(statement.tree)[1], "query").with_clause
        named = [(statement.around(one.alias)[1], statement.around(one.query)[1]) for one in getattr(clause, "with")]
        return [(name, text.removeprefix("(").removesuffix(")")) for name, text in named], statement.around(clause)[2]

    def _with_known_sets(self, query: str, front: list[str]) -> str:
        """A query in which ``IN (SELECT ...)`` reads a set of ``front``, after adding what is selected to that.

        The service would work a set out anew for every row, and one within it for every row of every row. The answer stays the
        same: in front no row is at hand, so a set that looks at one is refused there, and any other is the same for every row;
        one that fails does so even where no row asks for it. What is read at one place is worked out there all the same, so a
        set is read at two, the second of which is never come to.
        """
        if not set_pattern.search(query):
            return query
        (statement,) = self._statements(query)
        places = [located(node) for node in looked_up(statement.tree)]
        pieces, at = [b""], 0
        for place, opens in sorted([*((one.start, True) for one in places), *((one.end, False) for one in places)]):
            pieces[-1] += statement.text[at:place]
            at = place
            if opens:
                pieces.append(b"")
                continue
            name = f"`set {len(front) + 1}`"
            front.append(f"{name} AS (SELECT ARRAY({pieces.pop().decode()}) AS members)")
            members = f"(SELECT members FROM {name})"
            pieces[-1] += f"SELECT one FROM UNNEST(COALESCE({members}, {members})) AS one".encode()
        return (pieces[0] + statement.text[at:]).decode()

    def _with_joined_names(self, query: str) -> str:
        """A query in which a table of several name parts has one name, since the service only fills such tables."""
        if not any("." in name for name in self._tables):
            return query
        (statement,) = self._statements(query)
        text = statement.text
        for path in sorted(table_paths(statement.tree), key=lambda one: int(located(one).start), reverse=True):
            if (name := joined(path)) in self._tables:
                place = located(path)
                text = text[: place.start] + self.quoted(name).encode() + text[place.end :]
        return text.decode()

    def _statements(self, sql: str) -> Iterator[Statement]:
        from zetasql.wasi._pb2.zetasql.public import parse_resume_location_pb2

        text, start = sql.encode(), 0
        while text[start:].strip():
            place = parse_resume_location_pb2.ParseResumeLocationProto(input=sql, byte_position=start)
            request = self._messages.ParseRequest(parse_resume_location=place, options=self._language)
            answer = self._google.call("Parse", request, self._messages.ParseResponse)
            end = int(answer.resume_byte_position)
            yield Statement(text[:end].rstrip().removesuffix(b";"), start, answer.parsed_statement)
            start = end


def open_bigquery() -> BigQueryEngine:
    """One more empty engine; all of a process share the service.

    Raises:
        Unavailable: the service cannot be had.
    """
    return BigQueryEngine(service())


def innermost(tree: Any) -> tuple[str, Any]:
    """A statement's own node within its kind, and what that is called."""
    name = ""
    while "node" in tree.DESCRIPTOR.oneofs_by_name and (found := tree.WhichOneof("node")):
        name, tree = found, getattr(tree, found)
    return name, tree


def climb(node: Any, field: str) -> Any:
    """A field of a node, or of what the node extends."""
    while field not in node.DESCRIPTOR.fields_by_name:
        node = node.parent
    return getattr(node, field)


def located(node: Any) -> Any:
    """Where a node stands in the text."""
    return climb(node, "parse_location_range")


def joined(path: Any) -> str:
    """A name of one or more parts as one."""
    return ".".join(one.id_string for one in path.names)


def nodes_of(tree: Any) -> Iterator[Any]:
    """All nodes of a tree, itself first."""
    yield tree
    for field, value in tree.ListFields():
        if field.message_type is not None:
            for node in [value] if hasattr(value, "ListFields") else value:
                yield from nodes_of(node)


def table_paths(tree: Any) -> Iterator[Any]:
    """The names of the tables that a tree reads."""
    return (node.path_expr for node in nodes_of(tree) if node.DESCRIPTOR.name == "ASTTablePathExpressionProto")


def looked_up(tree: Any) -> Iterator[Any]:
    """The queries of sets that a tree looks values up in."""
    lookups = (node for node in nodes_of(tree) if node.DESCRIPTOR.name == "ASTInExpressionProto")
    return (node.query for node in lookups if node.HasField("query"))
