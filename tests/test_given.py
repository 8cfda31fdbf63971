"""What comes with a call beside its definition: data of a wrong type is a finding that says what it is, and no traceback."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import segsql as sg

catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {"people": {"key": ["id"], "columns": {"id": "integer"}}},
        "lists": {"chosen": "integer"},
    }
)
segment = sg.Segment.model_validate(
    {
        "version": 1,
        "name": "some",
        "base": "people",
        "where": [{"op": "in_list", "column": "id", "list": "chosen"}, {"op": "in_segment", "segment": "known"}],
    }
)
known = sg.Segment.model_validate({"version": 1, "name": "known", "base": "people", "where": [{"op": "everyone"}]})
right: dict[str, Any] = {"lists": {"chosen": [1]}, "segments": {"known": known}}
calls: dict[str, Callable[..., object]] = {
    "compile": lambda **given: sg.compile(segment, catalog, **given),
    "plan": lambda **given: sg.plan(segment, catalog, **given),
    "diff": lambda **given: sg.diff(segment, segment, catalog, **given),
    "matches": lambda **given: sg.matches(segment, catalog, {"people": []}, **given),
    "export": lambda **given: sg.export(segment, catalog, to="dbt", **given),
}


def found(call: Callable[[], object]) -> list[tuple[str, str, str]]:
    """What a call is refused for: code, pointer and message."""
    with pytest.raises(sg.DefinitionError) as refused:
        call()
    return [(one.code, one.pointer, one.message) for one in refused.value.diagnostics]


@pytest.mark.parametrize("name", calls)
@pytest.mark.parametrize(
    ("given", "code", "pointer", "message"),
    [
        ({"as_of": "2026-03-15"}, "invalid-as-of", "", "as_of is given as str, and not as datetime"),
        ({"as_of": dt.date(2026, 3, 15)}, "invalid-as-of", "", "as_of is given as date, and not as datetime"),
        (
            {"as_of": dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=14)))},
            "invalid-as-of",
            "",
            "as_of is none of the years 1 to 9999 in UTC",
        ),
        ({"lists": 5}, "type-mismatch", "", "the lists are given as int, and not as values by name"),
        ({"lists": [1]}, "type-mismatch", "", "the lists are given as list, and not as values by name"),
        (
            {"lists": {"chosen": 5}},
            "type-mismatch",
            "/where/0/list",
            'the list "chosen" is given as int, and not as values',
        ),
        (
            {"lists": {"chosen": {1: 2}}},
            "type-mismatch",
            "/where/0/list",
            'the list "chosen" is given as dict, and not as values',
        ),
        (
            {"lists": {"chosen": b"1"}},
            "type-mismatch",
            "/where/0/list",
            'the list "chosen" is given as one text, and not as values',
        ),
        ({"lists": {"chosen": [1], 1: [1]}}, "unknown-list", "", 'no list "1" in the catalog'),
        ({"segments": 5}, "segment-mismatch", "", "the segments are given as int, and not by name"),
        ({"segments": [known]}, "segment-mismatch", "", "the segments are given as list, and not by name"),
        (
            {"segments": {"known": None}},
            "segment-mismatch",
            "/where/1/segment",
            'what is handed in as "known" is NoneType, and no segment',
        ),
        (
            {"segments": {"known": known.written()}},
            "segment-mismatch",
            "/where/1/segment",
            'what is handed in as "known" is dict, and no segment',
        ),
        ({"segments": {1: known}}, "unknown-segment", "/where/1/segment", 'no segment "known": some -> known'),
    ],
)
def test_data_of_a_call_that_is_of_a_wrong_type_is_a_finding(
    name: str, given: dict[str, Any], code: str, pointer: str, message: str
) -> None:
    assert (code, pointer, message) in found(lambda: calls[name](**{**right, **given}))


def test_the_same_calls_are_met_with_data_of_the_right_types() -> None:
    for call in calls.values():
        call(**right, as_of=dt.datetime(2026, 3, 15, tzinfo=dt.UTC))
    for values in ([1], (1,), {1}, frozenset({1}), {1: 2}.keys()):
        calls["compile"](**{**right, "lists": {"chosen": values}})


def test_segments_laid_over_each_other_are_given_by_name() -> None:
    over = sg.Overlap(("known",))
    call: Callable[[Any], object] = lambda given: sg.plan(known, catalog, to=over, segments=given)  # noqa: E731

    assert [code for code, _, _ in found(lambda: call([known]))] == ["segment-mismatch"]


class Odd:
    """What says nothing of itself."""

    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(("given", "kind"), [(Odd(), "Odd"), (object(), "object"), (b"x", "bytes"), (sg, "module")])
@pytest.mark.parametrize("read", [sg.Catalog.model_validate, sg.Segment.model_validate, sg.Bindings.read])
def test_an_object_that_is_no_data_is_told_by_its_type(
    read: Callable[[object], object], given: object, kind: str
) -> None:
    assert found(lambda: read(given)) == [("wrong-type", "", f"expected a mapping, got {kind}")]


@pytest.mark.parametrize("loads", [sg.loads, sg.Catalog.loads, sg.Bindings.loads])
@pytest.mark.parametrize(("given", "kind"), [(b"{}", "bytes"), (None, "NoneType"), ({}, "dict")])
def test_what_is_read_is_a_text(loads: Callable[[Any], object], given: object, kind: str) -> None:
    assert found(lambda: loads(given)) == [("wrong-type", "", f"expected text, got {kind}")]


def test_what_is_no_path_is_no_file(tmp_path: Path) -> None:
    for load in (sg.load, sg.Catalog.load, sg.Bindings.load):
        assert found(lambda load=load: load("a\0b")) == [  # type: ignore[misc]
            ("unreadable-file", "", "cannot read a\\u0000b: embedded null byte")
        ]
    (tmp_path / "one.segment.yaml").touch()
    for path in (tmp_path / "nowhere", tmp_path / "one.segment.yaml", Path("a\0b")):
        assert [code for code, _, _ in found(lambda path=path: sg.load_folder(path))] == ["unreadable-file"]  # type: ignore[misc]


def test_a_dialect_of_ones_own_that_cannot_be_read_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "dialect.toml").write_bytes(b'name = "\xff"')
    for folder in (Path("a\0b"), tmp_path, tmp_path / "nowhere"):
        assert [code for code, _, _ in found(lambda folder=folder: sg.compile(known, catalog, dialect=folder))] == [  # type: ignore[misc]
            "unknown-dialect"
        ]


words: dict[str, tuple[Callable[..., object], str]] = {
    "compile, now": (lambda: sg.compile(segment, catalog, **right, now=given("Engine")), "now"),
    "compile, references": (lambda: sg.compile(segment, catalog, **right, references=given("Engine")), "references"),
    "compile, into": (lambda: sg.compile(segment, catalog, **right, into=given("Engine")), "into"),
    "plan, now": (lambda: sg.plan(segment, catalog, **right, now=given("Engine")), "now"),
    "plan, into": (lambda: sg.plan(segment, catalog, to=sg.Create(given("Engine")), **right), "into"),
    "export, to": (lambda: sg.export(segment, catalog, to=given("Engine"), **right), "to"),
    "export, into": (lambda: sg.export(segment, catalog, to="dbt", into=given("Engine"), **right), "into"),
}


def given(word: Any) -> Any:
    """A word that callers without types may hand in."""
    return word


@pytest.mark.parametrize("name", words)
def test_a_word_of_a_call_is_one_that_its_argument_takes(name: str) -> None:
    call, argument = words[name]

    ((code, pointer, message),) = found(call)

    assert (code, pointer) == ("invalid-value", "")
    assert message.startswith(f'{argument} is "')
    assert message.endswith('", and not "Engine"')


def test_a_word_that_is_nearly_right_is_hinted_at() -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.compile(segment, catalog, **right, now=given("Engine"))

    (finding,) = refused.value.diagnostics
    assert finding.message == 'now is "as_of" or "engine", and not "Engine"'
    assert finding.hint == 'did you mean "engine"?'
