"""What is said to be supported: compiled, in every dialect, by the smallest definitions that need it.

The table in ``segsql.operators.operations`` says which questions an operation asks. Here the questions are listened to while a
definition of ``matrix.yaml`` is lowered, so that the table holds neither too few nor too many, and what is refused is what it says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

import segsql as sg
from segsql.dialect import available, load
from segsql.functions.conversions import CONVERSIONS
from segsql.functions.table import FUNCTIONS
from segsql.lower import query
from segsql.lower.query import Into
from segsql.lower.target import TABLES, target_of
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES
from segsql.operators.operation import Operation
from segsql.operators.operations import OPERATIONS
from segsql.operators.support import supported
from segsql.source import parse

by_forms = {
    "literals.decimal",
    "literals.double",
    "literals.string",
    "numbers.mixed",
    "text.order",
    "text.position",
    "functions.uuid_to_text",
    "query.in_list",
}
"""What some forms ask on their own account: how a text or a number is written, where a needle stands, how a UUID is spelled,
whether an item is among constants."""


class Heard(dict[str, Any]):
    """Answers that note which of them are asked for."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        super().__init__(answers)
        self.asked: set[str] = set()

    def __getitem__(self, question: str) -> Any:
        self.asked.add(question)
        return super().__getitem__(question)


@dataclass(frozen=True)
class Sample:
    """A definition, and what to make of it."""

    segment: sg.Segment
    into: Into
    now: Any = "as_of"


@dataclass(frozen=True)
class Samples:
    """The file of samples, read."""

    catalog: sg.Catalog
    as_of: datetime
    segments: dict[str, sg.Segment]
    rows: dict[str, list[Sample]]


def read_samples() -> Samples:
    path = Path(__file__).with_name("matrix.yaml")
    data: Any
    data, _ = parse(path.read_text(encoding="utf-8"), path.name)
    catalog = sg.Catalog.model_validate({"version": 1, **data["catalog"]})
    rows = {name: [sample(one) for one in listed] for name, listed in data["rows"].items()}
    segments = {one["name"]: sg.Segment.model_validate(one) for one in data["segments"]}
    return Samples(catalog, datetime.fromisoformat(data["as_of"]), segments, rows)


def sample(data: Mapping[str, Any]) -> Sample:
    """A sample as written: everyone is a member and the key is put out, unless it says otherwise."""
    made = [one["name"] for one in data.get("transformations", ())]
    head: dict[str, Any] = {"version": 1, "name": "x", "base": "people", "where": [{"op": "everyone"}]}
    into: Any = data.get("into", "select")
    fields = {key: value for key, value in data.items() if key not in ("into", "now")}
    whole = head | {"select": ["id", *made]} | fields
    return Sample(sg.Segment.model_validate(whole), into, data.get("now", "as_of"))


samples = read_samples()


def statements(name: str, dialect: str) -> Iterator[sg.Compiled]:
    for one in samples.rows[name]:
        yield compiled(one, dialect)


def compiled(one: Sample, dialect: str) -> sg.Compiled:
    return sg.compile(
        one.segment,
        samples.catalog,
        dialect=dialect,
        into=one.into,
        as_of=samples.as_of if one.now == "as_of" else None,
        now=one.now,
        segments=samples.segments,
    )


def test_every_operation_has_a_sample() -> None:
    assert list(samples.rows) == [one.name for one in OPERATIONS]


def test_every_word_of_the_language_is_covered() -> None:
    operators = {op for node in (*CONDITIONS, *VALUES, *PERIODS) for op in get_args(node.model_fields["op"].annotation)}
    # A call, a cast and a case are as good as what they hold; `sort`, a cut, and what is made of a segment are no operators.
    known = (
        (operators - {"call", "cast"}) | set(FUNCTIONS) | {f"{source} to {target}" for source, target in CONVERSIONS}
    )
    known |= {"sort", "limit_percent", "per", *get_args(Into)} - {"select", "count"}

    assert {word for one in OPERATIONS for word in one.words} == known


def test_every_question_is_asked_by_an_operation() -> None:
    assert {question for one in OPERATIONS for question in (*one.about, *one.also)} == set(TABLES)


@pytest.mark.parametrize("dialect", available())
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_a_cell_is_what_a_compile_says(operation: Operation, dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cell = next(one for one in supported(load(dialect)) if one.operation is operation)
    target = target_of(load(dialect))
    heard = Heard(target.answers)
    monkeypatch.setattr(query, "target_of", lambda _dialect: replace(target, answers=heard))

    refused: list[str] = []
    for one in samples.rows[operation.name]:
        try:
            compiled(one, dialect)
        except sg.UnsupportedByDialect as problem:
            refused += [one.message for one in problem.diagnostics]

    assert bool(refused) == bool(cell.refusals), refused
    assert all(any(reason in message for message in refused) for reason in cell.refusals)
    declared = {*operation.about, *operation.also}
    assert heard.asked - declared <= by_forms, "asked, and not in the table"
    if not refused:
        assert declared - heard.asked == set(), "in the table, and not asked"
