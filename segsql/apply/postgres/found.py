"""What was found in a database of PostgreSQL under a name: the object, what belongs to it, and what others hung on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from segsql.apply.record import Mark, parse_comment
from segsql.plans.aims import Kind

Relation: TypeAlias = Kind | Literal["partitioned_table", "foreign_table", "sequence", "index", "type"]
"""What has a name in a schema, of which segsql makes only the first three."""
Name: TypeAlias = tuple[str, str]
"""A schema, and a name in it."""


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """One privilege that one role gave to another."""

    grantor: str
    grantee: str
    """A role, or empty for all of them (``PUBLIC``)."""
    privilege: str
    grantable: bool
    """Whether it may be passed on."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column as the server describes it."""

    name: str
    type: str
    """In the words of the server, with its schema unless it is one of the server's own."""
    not_null: bool
    collation: str = ""
    """Where it is not that of its type."""
    default: str = ""
    """How it is filled where nothing is said: an expression, or how it is generated."""
    comment: str | None = None
    grants: tuple[Grant, ...] = ()
    """What is granted on it alone."""
    settings: tuple[tuple[str, str], ...] = ()
    """What was set of it where that is not the rule, by the words of ALTER COLUMN: ``statistics``, ``storage``, ``compression``, ``options``."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """An index or a constraint of the object."""

    kind: Literal["index", "constraint"]
    """An index that holds up a constraint is told as that."""
    name: str
    definition: str
    """In the words of the server."""
    comment: str | None = None
    of_index: str | None = None
    """What is said of the index that holds up a constraint, which has the same name."""


@dataclass(frozen=True, slots=True)
class Hung:
    """Something that others hung on the object, and that goes with it."""

    kind: Literal[
        "trigger",
        "policy",
        "rule",
        "publication",
        "statistics",
        "inheritance",
        "row security",
        "replica identity",
        "security label",
        "index",
        "constraint",
    ]
    name: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Dependent:
    """Something that reads the object or refers to it, or to something that does, so that it cannot be dropped."""

    shown: str
    """What it is, in the words of the server: ``view segments.reached``."""
    name: Name | None = None
    """Of a view or materialized view; other things have none."""
    kind: Kind | None = None
    comment: str | None = None
    reads: tuple[Name, ...] = ()
    """What it reads of the object and its dependents."""

    @property
    def mark(self) -> Mark | None:
        """What its comment says, if it is ours."""
        return parse_comment(self.comment)


@dataclass(frozen=True, slots=True)
class Found:
    """An object of a database, at one moment."""

    oid: int
    name: Name
    kind: Relation
    owner: str
    comment: str | None
    columns: tuple[FoundColumn, ...] = ()
    query: str = ""
    """Of a view or materialized view, in the words of the server, with every name's schema."""
    populated: bool = True
    """False of a materialized view that was never filled, or emptied: nobody can read it."""
    options: tuple[tuple[str, str], ...] = ()
    """Such as ``security_invoker`` and ``fillfactor``; those of its TOAST table begin with ``toast.``."""
    grants: tuple[Grant, ...] = ()
    """What is granted on all of it, the owner's own privileges among them, also where nothing was ever granted."""
    belongings: tuple[Belonging, ...] = ()
    hung: tuple[Hung, ...] = ()
    """What others hung on it; indexes and constraints by others are told by ``by_others``."""
    dependents: tuple[Dependent, ...] = ()
    """What reads it, each behind what it reads itself."""
    server: int = 0
    """The major version of the server, in whose words it is told."""
    role: str = ""
    """Who looked."""
    roles: frozenset[str] = field(default=frozenset())
    """The owner, and those who granted something on it, as far as the one who looked has to act as them to grant it again, and can."""

    @property
    def mark(self) -> Mark | None:
        """What its comment says, if it is ours."""
        return parse_comment(self.comment)

    @property
    def ours(self) -> tuple[Dependent, ...]:
        """The dependents that bear a mark."""
        return tuple(one for one in self.dependents if one.mark is not None)

    @property
    def others(self) -> tuple[Dependent, ...]:
        """The dependents that were made by others."""
        return tuple(one for one in self.dependents if one.mark is None)

    def by_others(self, mine: frozenset[str]) -> tuple[Hung, ...]:
        """Return what others hung on it, with the indexes and constraints of which the names are none of ``mine``."""
        further = [Hung(one.kind, one.name, one.definition) for one in self.belongings if one.name not in mine]
        return (*self.hung, *further)
