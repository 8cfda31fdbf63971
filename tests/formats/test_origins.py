"""A finding about a definition is told in the document that it was made of."""

import pytest

from segsql.errors import Diagnostic
from segsql.formats.origins import Origins
from segsql.places import Origin
from segsql.source import Source, parse

text = '{"rules": [{"clause": "a > 1 and b < 2"}]}'
_, written = parse(text, "rules.json")


def source(origins: dict[str, Origin], *, placed: bool = True) -> Source:
    return Source("rules.json", text, written.root if placed else None, origins)


def finding(pointer: str, within: tuple[int, int] | None = None) -> Diagnostic:
    return Diagnostic("invalid-value", "error", "wrong", pointer, within=within)


def told(found: Diagnostic) -> tuple[str, str]:
    """The pointer of a finding, and what stands at its place."""
    place = found.range
    assert place is not None
    return found.pointer, text[place.column - 1 : place.end_column - 1]


noted = {
    "": Origin(""),
    "/where/0": Origin("/rules/0"),
    "/where/0/sql": Origin("/rules/0/clause"),
    "/where/1/sql": Origin("/rules/0/clause", (10, 15)),
}


@pytest.mark.parametrize(
    ("pointer", "within", "at"),
    [
        ("/where/0", None, ("/rules/0", text[11:-2])),
        ("/where/0/op", None, ("/rules/0", text[11:-2])),
        ("/where/7", None, ("", text)),
        ("/where/0/sql", None, ("/rules/0/clause", text[22:-3])),
        ("/where/0/sql", (4, 5), ("/rules/0/clause", "1")),
        ("/where/1/sql", None, ("/rules/0/clause", "b < 2")),
        ("/where/1/sql", (4, 5), ("/rules/0/clause", "2")),
        ("/where/1/sql/0", (4, 5), ("/rules/0/clause", "b < 2")),
    ],
)
def test_a_place_is_that_of_the_part_it_was_made_of(
    pointer: str, within: tuple[int, int] | None, at: tuple[str, str]
) -> None:
    assert told(source(noted).locate(finding(pointer, within))) == at


def test_a_place_is_the_whole_document_where_nothing_around_a_part_is_known() -> None:
    assert told(source({"/where/0": Origin("/rules/0")}).locate(finding("/name"))) == ("", text)


def test_a_finding_is_traced_once() -> None:
    origins = {"": Origin(""), "/rules/0": Origin("/elsewhere"), "/where/0": Origin("/rules/0")}
    unplaced = source(origins, placed=False)

    found = unplaced.locate(unplaced.locate(finding("/where/0")))

    assert (found.pointer, found.range) == ("/rules/0", None)


def test_parts_are_known_by_being_the_same() -> None:
    origins = Origins()
    leaf = origins.made({"op": "eq", "value": 1}, ("rules", 0), value=("rules", 0, "values", 0))
    whole = origins.made({"where": [leaf, {"op": "everyone"}]}, (), where=Origin("/rules", (1, 2)))

    assert origins.of(whole) == {
        "": Origin(""),
        "/where": Origin("/rules", (1, 2)),
        "/where/0": Origin("/rules/0"),
        "/where/0/value": Origin("/rules/0/values/0"),
    }
