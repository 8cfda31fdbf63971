"""What was made of a segment, out of what is found in the database: the state to plan from, with what reads the object."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from segsql.apply.duckdb.drift import has_key, is_other
from segsql.apply.duckdb.found import Found
from segsql.apply.duckdb.look import Database, Key, key, whole
from segsql.apply.duckdb.readers import Views
from segsql.apply.record import Mark, Record
from segsql.apply.refusing import refused
from segsql.compiler import digest
from segsql.plans.aims import Part, State

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class There:
    """An object of ours as it is found, and the state to plan from; ``over`` are the views over it that are parts of it."""

    found: Found
    state: State
    record: Record | None
    over: tuple[Found, ...] = ()

    @property
    def places(self) -> frozenset[Key]:
        """Where it stands, and the views over it."""
        return frozenset(key(one.place) for one in (self.found, *self.over))


@dataclass(frozen=True, slots=True)
class Standing:
    """What is there before anything is changed: the object, what of ours reads it, and what of others does."""

    there: There
    readers: tuple[There, ...] = ()
    others: tuple[Found, ...] = ()

    @property
    def state(self) -> State:
        """The state of the object alone."""
        return self.there.state

    @property
    def with_readers(self) -> State:
        """The state of the object with those of what reads it."""
        return replace(self.state, dependents=tuple(one.state for one in self.readers))


@dataclass(frozen=True, slots=True)
class Looking:
    """A database as it is at one moment, and what its views read."""

    conn: DuckDBPyConnection
    database: Database
    views: Views
    segment: str

    def at(self, path: Sequence[str]) -> Found | None:
        """Return what has a name, with all that belongs to it."""
        found = self.database.at(path)
        return whole(self.conn, found) if found is not None else None

    def standing(self, found: Found, path: Sequence[str], meaning: Callable[[], str], *, any_name: bool) -> Standing:
        """Return what is there, of which ``found`` is the object.

        Args:
            found: What has the name.
            path: That name, as a plan is to say it.
            meaning: Returns the fingerprint of what the segment means.
            any_name: Whether it may be of another segment.

        Raises:
            ApplyError: others made it, or it was made of another segment.
        """
        mark = ours(found)
        if mark.record is not None:
            _check_kind(found, mark.record)
        known = mark.record.state.name if mark.record is not None else self.segment
        if known != self.segment and not any_name:
            hint = f'say so, if "{self.segment}" is what "{known}" is called now: former'
            raise refused("not-ours", f'"{found.shown}" was made of "{known}", and is left as it is', hint)
        if mark.record is None and not any_name and mark.meaning != meaning():
            message = f'"{found.shown}" was made by a plan that was run by hand, of another definition'
            raise refused("not-ours", message, "apply that one first, or name the object as what it was called: former")
        there = self._there(found, mark, path)
        readers: list[There] = []
        others: list[Found] = []
        parts = there.places
        for one in self.views.of(there.places):
            if key(one.place) in parts:
                continue
            if one.mark is None or one.mark.record is None:
                others.append(one)
            else:
                reader = self._there(whole(self.conn, one), one.mark, self._path(one))
                parts |= reader.places
                readers.append(reader)
        return Standing(
            there,
            tuple(one for one in readers if not any(one.found in two.over for two in readers)),
            tuple(one for one in others if key(one.place) not in parts),
        )

    def _path(self, found: Found) -> tuple[str, ...]:
        """Return the name that an object was made under, as its own plan said it."""
        record = found.mark.record if found.mark is not None else None
        if record is not None and key(self.database.place(record.state.named)) == key(found.place):
            return record.state.named
        return found.place

    def _there(self, found: Found, mark: Mark, path: Sequence[str]) -> There:
        record = mark.record
        if record is None:
            state = State(self.segment, found.kind, (), mark.meaning, "", parts=self._adopted(found, mark))
        else:
            parts = tuple(one for one in record.state.parts if self._stands(one, found))
            statement = "" if is_other(found, record) else record.state.fingerprint
            state = replace(record.state, fingerprint=statement, parts=parts, dependents=())
        state = replace(state, path=tuple(path) if tuple(path) != (state.name,) else ())
        over = [self._beside(found, one.name) for one in state.parts if one.kind == "view"]
        for one in over:
            assert one is not None, "looked for"
            ours(one)
        return There(found, state, record, tuple(one for one in over if one is not None))

    def _beside(self, found: Found, name: str) -> Found | None:
        return self.at((*found.place[:2], name))

    def _stands(self, part: Part, found: Found) -> bool:
        """Whether a part of an object is there as it was made."""
        match part.kind:
            case "index":
                return any(one.name == part.name for one in found.indexes)
            case "key":
                return has_key(found)
            case "comment":
                said = next((one.comment for one in found.columns if one.name == part.name), None)
                return digest(said or "") == part.fingerprint
            case "view":
                return self._beside(found, part.name) is not None
            case _:
                return True

    def _adopted(self, found: Found, mark: Mark) -> tuple[Part, ...]:
        """Return the views over what a plan made that was run by hand, and of which nothing is recorded."""
        return tuple(
            Part("view", one.place[2], one.mark.statement)
            for one in self.views.of({key(found.place)})
            if one.mark is not None and one.mark.record is None and one.mark.meaning == mark.meaning
            if one.place[:2] == found.place[:2]
        )


def _check_kind(found: Found, record: Record) -> None:
    if record.tracking is not None:
        message = f'"{found.shown}" holds the changes of "{record.state.name}"'
        raise refused("not-ours", message, "give the target another name")
    if found.kind != record.state.kind:
        message = f'"{found.shown}" is a {found.kind}, and was made as a {record.state.kind}'
        raise refused("not-ours", message, "somebody made it anew: drop or rename it")


def ours(found: Found) -> Mark:
    """Return the mark of an object.

    Raises:
        ApplyError: it bears none.
    """
    mark = found.mark
    if mark is None:
        hint = "give the target another name, or drop or rename what is there"
        raise refused(
            "not-ours", f'the {found.kind} "{found.shown}" was not made by segsql, and is left as it is', hint
        )
    return mark


def shown(found: Collection[Found]) -> str:
    """Return the names of objects for people."""
    return ", ".join(f'"{one.shown}"' for one in found)
