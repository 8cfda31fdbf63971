"""The parts of dialect files: answers to questions, each with the source that it was found in."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BaseModel, Discriminator, Field, StrictInt, Tag


class Facts(BaseModel, frozen=True, extra="forbid"):
    """A section of a dialect file."""


class Use(Facts, frozen=True):
    """The dialect has it, and this form says it."""

    use: str
    source: Annotated[str, Field(min_length=3)]


class Unsupported(Facts, frozen=True):
    """The dialect cannot keep the meaning, and why."""

    unsupported: str
    source: Annotated[str, Field(min_length=3)]


class Number(Facts, frozen=True):
    """A limit."""

    value: StrictInt
    source: Annotated[str, Field(min_length=3)]


class Names(Facts, frozen=True):
    """A list of names."""

    value: tuple[str, ...]
    source: Annotated[str, Field(min_length=3)]


def _has(given: object) -> str:
    refused = isinstance(given, Unsupported) or (isinstance(given, dict) and "unsupported" in given)
    return "unsupported" if refused else "use"


Answer: TypeAlias = Annotated[
    Annotated[Use, Tag("use")] | Annotated[Unsupported, Tag("unsupported")], Discriminator(_has)
]
TypeText = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_ ]*(\([A-Za-z0-9_ {},']*(\([A-Za-z0-9_ {},']*\))?\))?$")]


class Locks(Facts, frozen=True):
    """What a statement that reads holds on to."""

    locks: str
    source: Annotated[str, Field(min_length=3)]


class Effect(Facts, frozen=True):
    """What a statement that makes something does to others: what it locks, what they may see of it, and what is left if it is cut short."""

    locks: str
    readers: str
    lost: str
    source: Annotated[str, Field(min_length=3)]


class Choice(Facts, frozen=True):
    """The dialect has it, and this form says it, for what is listed: kinds of values, names of methods or of formats."""

    use: str
    values: tuple[str, ...]
    most: StrictInt = 16
    """How many columns it takes at most."""
    source: Annotated[str, Field(min_length=3)]


ChoiceAnswer: TypeAlias = Annotated[
    Annotated[Choice, Tag("use")] | Annotated[Unsupported, Tag("unsupported")], Discriminator(_has)
]


class Methods(Facts, frozen=True):
    """Methods of indexes, the usual one first, each with the kinds of values that it takes."""

    value: dict[str, tuple[str, ...]]
    source: Annotated[str, Field(min_length=3)]


class TargetFacts(Facts, frozen=True):
    """What can be made of a segment beside a view and a table, and what can be said of how it is stored; the forms stand in ``plans``."""

    materialized_view: Answer
    materialized_unsorted: bool
    one_layout: bool
    relaid: bool
    refresh: Answer
    rename_materialized_view: Answer
    mark_materialized_view: Answer
    new_name: Use
    layout: Use
    index: Answer
    index_name: Answer
    key_name: Answer
    methods: Methods
    unique: Names
    key: ChoiceAnswer
    cluster: ChoiceAnswer
    partition: ChoiceAnswer
    distribute: ChoiceAnswer
    storage: ChoiceAnswer
    comment: Answer
    column_comment: ChoiceAnswer
