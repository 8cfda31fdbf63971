"""How entries of the lists are written, and which of them fits what an operator or function is given."""

import pytest

from segsql.fragments.duckdb.operations import of_lists
from segsql.fragments.kinds import Kind
from segsql.fragments.signatures import Function, Signature, entry, fitting

shown = frozenset({"text", "boolean"})


def test_an_entry_is_written_in_one_line() -> None:
    assert entry("9.4", "text integer > text", "> date", "text any* > same", a1="count", a10="unit") == Function(
        "9.4",
        (
            Signature(("text", "integer"), "text"),
            Signature((), "date"),
            Signature(("text", "any"), "same", repeated=True),
        ),
        {1: "count", 10: "unit"},
    )
    assert entry("1", "text[] > text").constants == {}


@pytest.mark.parametrize(
    ("signatures", "given", "taken"),
    [
        (["text > text"], ["text"], (("text",), "text")),
        (["text > text"], ["unknown"], (("text",), "text")),
        (["text > text"], ["integer"], None),
        (["text > text"], [], None),
        (["text > text"], ["text", "text"], None),
        (["> date"], [], ((), "date")),
        (["numeric > a"], ["integer"], (("numeric",), "a")),
        (["double > a"], ["numeric"], (("double",), "a")),
        (["numeric > a"], ["double"], None),
        (["integer > a"], ["numeric"], None),
        (["double > a"], ["text"], None),
        (["double > a", "integer > b"], ["integer"], (("integer",), "b")),
        (["integer > a", "numeric > b"], ["numeric"], (("numeric",), "b")),
        (["number > a"], ["numeric"], (("numeric",), "a")),
        (["number > a"], ["unknown"], None),
        (["number > a"], ["text"], None),
        (["any > a"], ["interval"], (("interval",), "a")),
        (["any > a"], ["unknown"], (("text",), "a")),
        (["shown > a"], ["boolean"], (("boolean",), "a")),
        (["shown > a"], ["unknown"], (("text",), "a")),
        (["shown > a"], ["date"], None),
        (["text any* > a"], ["text"], None),
        (["text any* > a"], ["text", "date"], (("text", "date"), "a")),
        (["text any* > a"], ["text", "date", "uuid"], (("text", "date", "uuid"), "a")),
        (["text number* > a"], ["text", "integer", "date"], None),
    ],
)
def test_the_first_signature_that_fits_exactly_is_taken(
    signatures: list[str], given: list[str], taken: tuple[tuple[str, ...], str] | None
) -> None:
    assert fitting(entry("", *signatures), [Kind(one) for one in given], shown) == taken


def test_signatures_for_lists_are_written_once() -> None:
    assert of_lists("T[] T > boolean") == ("text[] text > boolean", "integer[] integer > boolean")
