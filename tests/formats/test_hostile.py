"""Whatever a product's document is, nothing but findings comes out of it: 60 changed documents of each format a run, and thousands a night."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from itertools import cycle
from random import Random
from typing import Any

import pytest
from arbitrary import Data, mutate, places, refusal, spoilt, tree, written
from drawn import beginning
from fixture_folders import dialect_names, read_fixtures
from hypothesis import settings

import segsql as sg
from segsql.errors import MAX_FINDINGS
from segsql.formats.products import FORMATS
from segsql.source import MAX_BYTES, MAX_PARTS

trials = 5_000 if settings().max_examples >= 5_000 else 60


@dataclass(frozen=True)
class Home:
    """The documents of a format, and what they are read with."""

    format: str
    catalog: sg.Catalog
    bindings: Data
    as_of: datetime
    lists: Mapping[str, list[Any]]
    documents: tuple[Data, ...]

    def read(self, document: Data, bindings: Data = None) -> sg.Reading:
        bound = self.bindings if bindings is None else bindings
        return sg.read(document, format=self.format, catalog=self.catalog, bindings=bound)


@cache
def homes() -> Mapping[str, Home]:
    """The fixture of each format."""
    found = {}
    for one in read_fixtures().values():
        facts = tomllib.loads((one.folder / "fixture.toml").read_text(encoding="utf-8"))
        if "format" in facts:
            bindings = sg.Bindings.load(one.folder / facts["bindings"]).model_dump(mode="json", exclude_unset=True)
            documents = tuple(
                json.loads(path.read_text(encoding="utf-8")) for path in sorted(one.folder.glob("*.json"))
            )
            found[facts["format"]] = Home(facts["format"], one.catalog, bindings, one.as_of, one.lists, documents)
    return found


def follow(home: Home, reading: sg.Reading, random: Random) -> None:
    """Go on with what was read: it is within the limits, and can be checked, compiled and written, or is refused."""
    dialect = random.choice(dialect_names())
    for one in reading.segments.values():
        if isinstance(one, sg.Segment):
            sg.Segment.model_validate(one.model_dump(exclude_unset=True))
            refusal(partial(sg.check, one, home.catalog, dialects=[dialect], as_of=home.as_of))
        refusal(partial(sg.compile, one, home.catalog, dialect=dialect, as_of=home.as_of, lists=home.lists))
    if FORMATS[home.format].write is not None:
        documents: list[Data] = []
        refusal(lambda: documents.append(sg.write(reading)))
        assert all(json.loads(json.dumps(one, allow_nan=False)) is not None for one in documents)


def attempt(home: Home, document: Data, random: Random, bindings: Data = None) -> bool:
    """Read a document and go on with it; whether it was read."""
    found: list[sg.Reading] = []
    diagnostics = refusal(lambda: found.append(home.read(document, bindings)))
    assert len(diagnostics) <= MAX_FINDINGS + 1
    if diagnostics:
        assert json.dumps(FORMATS[home.format].problem(sg.SegsqlError(diagnostics)))
    for reading in found:
        follow(home, reading, random)
    return bool(found)


def try_document(home: Home, random: Random) -> None:
    """A changed document as data or as text, a spoilt text, or a document under changed bindings."""
    kind, good = random.random(), random.choice(home.documents)
    if kind < 0.05:
        attempt(home, tree(random), random)
    elif kind < 0.15:
        attempt(home, spoilt(written(good), random), random)
    elif kind < 0.25:
        attempt(home, good, random, mutate(home.bindings, random, (home.bindings,)))
    else:
        changed = mutate(good, random, home.documents)
        attempt(home, changed if random.random() < 0.5 else written(changed), random)


def test_every_format_has_documents() -> None:
    assert homes().keys() == FORMATS.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_but_findings(name: str) -> None:
    start = beginning()
    for seed in range(start, start + trials):
        try:
            try_document(homes()[name], Random(seed))
        except BaseException as problem:
            problem.add_note(f"to see it again: try_document(homes()[{name!r}], Random({seed}))")
            raise


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_tried_is_good_before_it_is_changed(name: str) -> None:
    assert all(attempt(homes()[name], one, Random(0)) for one in homes()[name].documents)


def blown(document: Data) -> Iterator[tuple[Data, set[str]]]:
    """A document over each limit, and what it may be refused for."""
    text = json.dumps(document)
    yield "[" * 100_000, {"too-deep", "invalid-yaml"}
    yield text[:-1] + ', "x": ' + '{"x":' * 400 + "1" + "}" * 401, {"too-deep"}
    yield text + " " * MAX_BYTES, {"too-large"}
    yield [0] * (MAX_PARTS + 1), {"too-large"}
    yield {"x": "\ud800"}, {"forbidden-character"}
    yield text[:-1] + ', "x": "\0"}', {"forbidden-character", "invalid-yaml"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_over_the_limits_is_refused(name: str) -> None:
    home = homes()[name]
    for document, codes in blown(home.documents[0]):
        diagnostics = refusal(partial(home.read, document))
        assert {one.code for one in diagnostics} & codes, diagnostics


@pytest.mark.parametrize("name", FORMATS)
def test_a_number_that_nothing_holds_is_none(name: str) -> None:
    """It stands in place of every value, one at a time."""
    home, numbers = homes()[name], cycle(("1e400", "-1e-400", "9" * 5_000))
    for document in home.documents:
        for holder, step in places(document):
            kept, holder[step] = holder[step], "@"
            text = json.dumps(document).replace('"@"', next(numbers), 1)
            holder[step] = kept
            attempt(home, text, Random(0))


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        (b"bytes", "wrong-type"),
        (date(2026, 2, 1), "wrong-type"),
        ({1: 2}, "wrong-type"),
        (float("nan"), "invalid-value"),
        (Decimal("sNaN"), "invalid-value"),
        (Decimal("1e400"), "invalid-value"),
        (10**400, "invalid-value"),
    ],
    ids=["bytes", "date", "key", "nan", "signal", "large", "long"],
)
@pytest.mark.parametrize("name", FORMATS)
def test_data_that_json_cannot_say_is_refused(name: str, odd: Data, code: str) -> None:
    home = homes()[name]
    (found,) = refusal(partial(home.read, {**home.documents[0], "x": [odd]}))

    assert (found.code, found.pointer) == (code, "/x/0")
