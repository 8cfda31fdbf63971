"""What is taken for a segment, a percentage or a constant, and what a copy of a segment is worth."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

import segsql as sg
from segsql.model import limits
from segsql.model.nodes import Constant, Group
from segsql.model.scalars import read_scalar
from segsql.model.splits import Split

text = "version: 1\nname: read\nbase: people\nwhere:\n- op: everyone\n"
data: dict[str, Any] = {"version": 1, "name": "read", "base": "people", "where": [{"op": "everyone"}]}


def test_a_segment_is_taken_as_it_is() -> None:
    segment = sg.loads(text, file="here.yaml")

    assert sg.Segment.model_validate(segment) is segment
    assert segment.source is not None
    assert segment.source.file == "here.yaml"


def test_the_address_of_the_schema_says_nothing_about_the_segment() -> None:
    assert sg.Segment.model_validate({"$schema": "segment.schema.json", **data}) == sg.Segment.model_validate(data)
    with pytest.raises(sg.DefinitionError, match=r"unknown-key\] at /\$SCHEMA"):
        sg.Segment.model_validate({"$SCHEMA": "segment.schema.json", **data})


def test_plain_data_is_held_to_what_a_text_is() -> None:
    with pytest.raises(sg.DefinitionError, match="forbidden-character") as refused:
        sg.Segment.model_validate({**data, "title": "a\0b"})

    assert [one.pointer for one in refused.value.diagnostics] == ["/title"]


def test_a_mistake_is_told_where_it_stands() -> None:
    with pytest.raises(sg.DefinitionError, match=r"^here.yaml:6:1: error\[unknown-key\] at /titel: "):
        sg.loads(text + "titel: x\n", file="here.yaml")


def too_deep() -> Group:
    group: Any = Constant(op="everyone")
    for _ in range(limits.MAX_NESTING):
        group = Group(op="and", conditions=(group,))
    assert isinstance(group, Group)
    return group


def test_what_is_put_into_a_copy_is_measured_where_it_is_used() -> None:
    changed = sg.loads(text).model_copy(update={"where": (too_deep(),)})
    made = sg.Segment(version=1, name="made", base="people", where=(too_deep(),))

    for one in (changed, changed.model_copy(), changed.unplaced(), made.unplaced(), made.model_copy(deep=True)):
        with pytest.raises(sg.DefinitionError, match="more than 64 nodes are nested"):
            one.check_size()


def test_what_was_read_is_not_measured_again(monkeypatch: pytest.MonkeyPatch) -> None:
    segment = sg.loads(text)
    changed = segment.model_copy(update={"title": "changed"})
    monkeypatch.setattr(limits, "MAX_NODES", 0)

    for one in (segment, segment.model_copy(), segment.unplaced()):
        one.check_size()
    with pytest.raises(sg.DefinitionError, match="more than 0 nodes"):
        changed.check_size()


def test_a_copy_stands_where_the_segment_does_unless_it_is_to_stand_nowhere() -> None:
    segment = sg.loads(text)

    for copied in (segment.model_copy(), segment.model_copy(update={"name": "other"}), segment.model_copy(deep=True)):
        assert copied.source is not None
        assert copied.source.text == text
        copied.check_size()
    assert segment.unplaced() == segment
    assert segment.unplaced().source is None
    assert segment.source is not None


def test_segments_that_say_the_same_are_equal_wherever_they_stand() -> None:
    segment = sg.loads(text)
    made = sg.Segment(version=1, name="read", base="people", where=(Constant(op="everyone"),))

    assert segment == made == sg.Segment.model_validate(data) == made.model_copy(update={"name": "read"})
    assert segment != made.model_copy(update={"name": "other"})


def test_a_deep_copy_shares_nothing() -> None:
    segment = sg.loads(text)

    assert segment.model_copy().where is segment.where
    assert segment.model_copy(deep=True).where[0] is not segment.where[0]


@pytest.mark.parametrize(
    "percent", [Decimal("0.0001"), 1, Decimal("2.5"), 0.5, Decimal("99.9999"), 100, Decimal("100.000")]
)
def test_a_limit_is_a_percentage_above_nothing(percent: Any) -> None:
    assert sg.Segment.model_validate({**data, "limit_percent": percent}).limit_percent == Decimal(str(percent))


@pytest.mark.parametrize(
    "percent", [0, Decimal("0.00009"), Decimal("1.00001"), Decimal("100.0001"), 101, -1, "5", True]
)
def test_nothing_else_is_one(percent: Any) -> None:
    with pytest.raises(sg.DefinitionError) as refused:
        sg.Segment.model_validate({**data, "limit_percent": percent})

    (found,) = refused.value.diagnostics
    wanted = "expected a percentage from 0.0001 to 100, with at most 4 digits after the point, got "
    assert (found.code, found.pointer) == ("invalid-value", "/limit_percent")
    assert found.message.startswith(wanted)


@pytest.mark.parametrize("percent", [0, Decimal("0.01"), 50, 100])
def test_a_part_ends_from_nothing_to_all(percent: Any) -> None:
    assert Split(seed="s", end=percent).end == percent


@pytest.mark.parametrize("percent", [Decimal("-0.01"), Decimal("0.001"), Decimal("100.01"), False])
def test_a_part_has_no_other_end(percent: Any) -> None:
    with pytest.raises(ValidationError, match="expected a percentage from 0 to 100, with at most 2 digits"):
        Split(seed="s", end=percent)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "null is no value to compare with"),
        (float("inf"), "expected true or false, a number or text"),
        ([1], "expected true or false, a number or text"),
    ],
)
def test_why_something_is_no_constant(given: object, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}$"):
        read_scalar(given)
