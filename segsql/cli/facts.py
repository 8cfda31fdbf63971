"""``segsql dialects`` and ``segsql schema``: what segsql knows, printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from segsql.catalog.catalog import Catalog
from segsql.catalog.resolve import USES
from segsql.cli import finding
from segsql.cli.product import put
from segsql.dialect import Dialect, Unsupported, available, load
from segsql.model.schema import Names, json_schema
from segsql.operators.operations import OPERATIONS
from segsql.operators.support import Support, supported
from segsql.source import read_file


def put_dialects(name: str | None, *, form: Literal["table", "json"]) -> None:
    """Print a line for each dialect, or all that is known about one.

    Raises:
        DefinitionError: there is no such dialect.
    """
    if name is not None:
        _put_one(load(name), form)
        return
    found = [_counted(load(one)) for one in available()]
    if form == "json":
        put(json.dumps({"version": 1, "dialects": found}, indent=2, ensure_ascii=False), "json")
        return
    from segsql.cli.terminal import put_table

    headers = ("name", "title", "tier", "versions", "forms", "refusals")
    put_table(headers, [[str(one[header]) for header in headers] for one in found], numbers=(4, 5))


def put_matrix(name: str | None, *, form: Literal["table", "json"]) -> None:
    """Print what every dialect, or one, makes of every operator, function, conversion and statement.

    Raises:
        DefinitionError: there is no such dialect.
    """
    names = (name,) if name is not None else available()
    found = {one: {cell.operation.name: cell for cell in supported(load(one))} for one in names}
    if form == "json":
        body = {"version": 1, "operations": [_in_all(one.name, one.group, found) for one in OPERATIONS]}
        put(json.dumps(body, indent=2, ensure_ascii=False), "json")
        return
    from segsql.cli.terminal import put_table

    rows: list[tuple[str, str, str]] = []
    for one in OPERATIONS:
        users: dict[str, list[str]] = {}
        for dialect, cells in found.items():
            users.setdefault(str(cells[one.name]), []).append(dialect)
        rows += [("" if at else one.name, said, ", ".join(users[said])) for at, said in enumerate(users)]
    headers = ("operation", "answer", "dialects")
    put_table(headers[: 3 if name is None else 2], [row if name is None else row[:2] for row in rows])


def _in_all(name: str, group: str, found: dict[str, dict[str, Support]]) -> dict[str, object]:
    return {
        "operation": name,
        "group": group,
        "dialects": {
            dialect: {
                "exact": not cells[name].refusals,
                "forms": cells[name].forms,
                "refusals": cells[name].refusals,
            }
            for dialect, cells in found.items()
        },
    }


def put_schema(catalog: Path | None) -> None:
    """Print the JSON Schema of definitions, with the names of a catalog if there is one.

    Raises:
        DefinitionError: the catalog cannot be read.
    """
    names = None
    if catalog is not None:
        names = _names(Catalog.loads(read_file(catalog), file=finding.shown(catalog)))
    put(json.dumps(json_schema(names), indent=2, ensure_ascii=False), "json")


def put_plan_schema() -> None:
    """Print the JSON Schema of plans."""
    from segsql.cli.plan_schema import plan_schema

    put(json.dumps(plan_schema(), indent=2, ensure_ascii=False), "json")


def _names(catalog: Catalog) -> Names:
    """Return what a definition may name: columns that it may do anything with, fields of documents and of items, and what leads to rows, arrays too."""
    columns, relations = set[str](), set[str]()
    for table in catalog.tables.values():
        relations |= table.relations.keys()
        for name, column in table.columns.items():
            if column.masked == frozenset(USES):
                continue
            columns.add(name)
            if column.type.element is None:
                columns |= {f"{name}.{one}" for one in column.fields}
            else:
                relations.add(name)
                columns |= {"element", *column.fields}
    return Names(tuple(catalog.tables), tuple(sorted(columns)), tuple(sorted(relations)))


def _counted(dialect: Dialect) -> dict[str, object]:
    answers = [answer for _, answer in dialect.answers()]
    refusals = sum(1 for one in answers if isinstance(one, Unsupported))
    return {
        "name": dialect.name,
        "title": dialect.title,
        "tier": dialect.tier,
        "versions": dialect.versions,
        "forms": len(answers) - refusals,
        "refusals": refusals,
    }


def _put_one(dialect: Dialect, form: Literal["table", "json"]) -> None:
    facts = list(_facts(dialect))
    if form == "json":
        body = {"version": 1, **_counted(dialect), "facts": facts}
        put(json.dumps(body, indent=2, ensure_ascii=False), "json")
        return
    from segsql.cli.terminal import put_table

    put(f"{dialect.title} ({dialect.name}), {dialect.tier}, versions {dialect.versions}")
    rows = [
        (str(one["question"]), f"{'' if one['supported'] else 'refused: '}{one['answer']}", str(one["source"]))
        for one in facts
    ]
    put_table(("question", "answer", "source"), rows)


def _facts(dialect: Dialect) -> Iterator[dict[str, object]]:
    """Yield every question with its answer and where the answer comes from."""
    for question, answer in dialect.answers():
        supported = not isinstance(answer, Unsupported)
        said = answer.unsupported if isinstance(answer, Unsupported) else answer.use
        yield {"question": question, "supported": supported, "answer": said, "source": answer.source}
    for name in type(dialect.types).model_fields:
        if name != "source":
            text = getattr(dialect.types, name)
            sizes = text if isinstance(text, str) else ", ".join(one.text for one in text)
            yield _fact(f"types.{name}", sizes, dialect.types.source)
    yield _fact("names.max_bytes", str(dialect.names.max_bytes.value), dialect.names.max_bytes.source)
    for name in type(dialect.limits).model_fields:
        limit = getattr(dialect.limits, name)
        if limit is not None:  # not every parser has one that is known
            yield _fact(f"limits.{name}", str(limit.value), limit.source)


def _fact(question: str, answer: str, source: str) -> dict[str, object]:
    return {"question": question, "supported": True, "answer": answer, "source": source}
