"""What was made of a segment, out of what is found in the database: the state to plan from, with what reads the object."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, get_args

from segsql.apply.postgres.drift import aspects
from segsql.apply.postgres.found import Dependent, Found, Name
from segsql.apply.postgres.look import look, named, read_columns
from segsql.apply.reads import Columns, check_there
from segsql.apply.record import ReadColumn, Record
from segsql.apply.refusing import refused
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.model.target import named as wanted_name
from segsql.plans.aims import Kind, Part, State

if TYPE_CHECKING:
    from psycopg import Connection

UNLIKE_ANY: Final = (("", ""),)
"""Columns of which no view has one: such a one is not replaced in place."""


@dataclass(frozen=True, slots=True)
class There:
    """An object of ours as it is found, and the state to plan from."""

    found: Found
    state: State
    record: Record | None
    over: tuple[Found, ...] = ()
    """The views over it that are parts of it."""
    missing: str = ""
    """Why it cannot be made anew, where it cannot: its definition is not at hand."""

    def objects(self) -> Iterator[tuple[Found, tuple[str, ...]]]:
        """Yield what stands in its state, each with its name there: the views over it, and then itself."""
        for one in self.over:
            yield one, (*self.state.named[:-1], one.name[1])
        yield self.found, self.state.named


@dataclass(frozen=True, slots=True)
class Standing:
    """What is there before anything is changed: the object, what of ours reads it, and what of others does."""

    there: There
    readers: tuple[There, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def state(self) -> State:
        """The state of the object alone."""
        return self.there.state

    @property
    def with_readers(self) -> State:
        """The state of the object with those of what reads it."""
        return replace(self.state, dependents=tuple(one.state for one in self.readers))

    def objects(self) -> Iterator[tuple[Found, tuple[str, ...]]]:
        """Yield all that a plan may drop, each with its name in it, in the order in which it drops them."""
        for one in (*reversed(self.readers), self.there):
            yield from one.objects()

    def belongings(self) -> Iterator[tuple[Found, frozenset[str]]]:
        """Yield the same with the names of what belongs to each and is ours."""
        for one in (*reversed(self.readers), self.there):
            yield from ((view, frozenset[str]()) for view in one.over)
            yield one.found, frozenset(part.name for part in one.state.parts if part.kind in ("index", "key"))


@dataclass(frozen=True, slots=True)
class Looking:
    """Where objects are looked for, and for what segment."""

    conn: Connection[Any]
    schema: str
    segment: str
    segments: Segments

    def at(self, path: Sequence[str]) -> Found | None:
        """Return what has a name."""
        return look(self.conn, path, schema=self.schema)

    def named(self, path: Sequence[str]) -> Name:
        """Return the schema and the name of a path."""
        return named(path, self.schema)

    def columns(self, wanted: Columns) -> tuple[ReadColumn, ...]:
        """Return the columns that are read, with their types of now.

        Raises:
            ApplyError: one is not there.
        """
        whole = tuple((self.named(table), column) for table, column in wanted)
        found = read_columns(self.conn, whole, schema=self.schema)
        check_there(whole, found)
        return found

    def standing(self, found: Found, path: Sequence[str], wanted: Callable[[], State], *, any_name: bool) -> Standing:
        """Return what is there, of which ``found`` is the object.

        Args:
            found: What has the name.
            path: That name, as a plan is to say it.
            wanted: Returns the state that there would be if nothing were there.
            any_name: Whether it may be that of another segment.

        Raises:
            ApplyError: others made it, or it was made of another segment.
        """
        self._check_ours(found, wanted, any_name=any_name)
        there = self._there(found, tuple(path), wanted)
        readers: list[There] = []
        parts = {one.name for one in there.over}
        for one in found.ours:
            assert one.name is not None, "a view has a name"
            if one.name not in parts:
                reader = self._reader(one)
                parts |= {view.name for view in reader.over}
                readers.append(reader)
        return Standing(
            there,
            tuple(one for one in readers if one.found.name not in parts),
            tuple(one.shown for one in found.others),
        )

    def _check_ours(self, found: Found, wanted: Callable[[], State], *, any_name: bool) -> None:
        """Refuse what others made, or what was made of another segment.

        A view over an object bears the mark of that, and no record: it is told from what a plan made that was run by hand by what it means.
        """
        shown, mark = f'{found.kind.replace("_", " ")} "{".".join(found.name)}"', found.mark
        if mark is None or found.kind not in get_args(Kind):
            hint = "give the target another name, or drop or rename what is there"
            raise refused("not-ours", f"the {shown} was not made by segsql, and is left as it is", hint)
        if any_name:
            return
        if mark.record is not None and mark.record.state.name != self.segment:
            known = mark.record.state.name
            hint = f'say so, if "{self.segment}" is what "{known}" is called now: former'
            raise refused("not-ours", f'the {shown} was made of "{known}", and is left as it is', hint)
        if mark.record is None and mark.meaning != wanted().meaning:
            message = f"the {shown} was made by a plan that was run by hand, of another definition or as a part of one"
            hint = "apply that definition first; or name it as what this was before, if it is: former"
            raise refused("not-ours", message, hint)

    def _there(self, found: Found, path: tuple[str, ...], wanted: Callable[[], State]) -> There:
        mark = found.mark
        assert mark is not None, "looked for"
        record = mark.record
        if record is None:
            state = _adopted(found, wanted(), mark.meaning)
        elif record.state.kind == found.kind and not _is_other(found, record):
            state = replace(record.state, parts=_still_there(record.state.parts, found), dependents=())
        else:
            kinds = dict(record.state.columns)
            state = replace(_anew(found, kinds, wanted()), parts=_still_there(record.state.parts, found))
        state = replace(state, path=path if path != (state.name,) else ())
        over = [self.at((*found.name[:1], one.name)) for one in state.parts if one.kind == "view"]
        for one in over:
            if one is not None:
                self._check_part(one)
        return There(found, state, record, tuple(one for one in over if one is not None))

    def _check_part(self, view: Found) -> None:
        if view.mark is None or view.mark.record is not None or view.kind != "view":
            message = f'"{".".join(view.name)}" has the name of a view of the target, and is none that was made for it'
            raise refused("not-ours", message, "drop or rename it, or give the view another name")

    def _reader(self, one: Dependent) -> There:
        """Return what of ours reads the object, with the state that a plan makes anew of it."""
        assert one.name is not None, "a view has a name"
        found = self.at(one.name)
        assert found is not None, "it was there a moment ago"
        assert found.mark is not None, "it is one of ours"
        record = found.mark.record
        definition = self._definition(found, record)
        state = State(one.name[1], "view", (), found.mark.meaning, "") if record is None else record.state
        there = self._there(found, one.name, lambda: state)
        if definition is None:
            return replace(there, missing=f'the definition of "{there.state.name}" is not at hand')
        name = wanted_name(definition)
        if self.named(name) != found.name:
            return replace(there, missing=f'"{definition.name}" would be made as "{".".join(name)}" now')
        return replace(there, state=replace(there.state, name=definition.name))

    def _definition(self, found: Found, record: Record | None) -> Segment | None:
        if record is not None:
            return self.segments.get(record.state.name)
        return next((one for one in self.segments.values() if self.named(wanted_name(one)) == found.name), None)


def _is_other(found: Found, record: Record) -> bool:
    """Whether somebody changed what it shows or holds, or took away what a plan counts on: its rows, too, of a materialized view."""
    if not found.populated or aspects(found, record) & {"names", "columns", "query"}:
        return True
    names = {one.name for one in found.belongings}
    return any(one.name not in names for one in record.state.parts if one.kind == "key")


def _still_there(parts: Sequence[Part], found: Found) -> tuple[Part, ...]:
    """Return the parts of an object but for those that somebody took away."""
    names = {one.name for one in found.belongings}
    views = {one.name[1] for one in found.ours if one.name is not None and one.name[0] == found.name[0]}
    gone = {"index": names, "key": names, "view": views}
    return tuple(one for one in parts if one.name in gone.get(one.kind, (one.name,)))


def _adopted(found: Found, wanted: State, meaning: str) -> State:
    """Return the state of what a plan made that was run by hand, and of which nothing is recorded."""
    views = [
        Part("view", one.name[1], one.mark.statement)
        for one in found.ours
        if one.name is not None and one.mark is not None and one.mark.record is None and one.mark.meaning == meaning
        if one.name[0] == found.name[0]
    ]
    parts = [one for one in _still_there(wanted.parts, found) if one.kind in ("index", "key")]
    return replace(_anew(found, dict(wanted.columns), wanted), name=wanted.name, parts=(*parts, *views))


def _anew(found: Found, kinds: Mapping[str, str], wanted: State) -> State:
    """Return the state of what is to be made anew: a view is not even replaced in place, unless others read it or it has to stay."""
    mark, columns = found.mark, tuple((one.name, kinds.get(one.name, "")) for one in found.columns)
    assert mark is not None, "looked for"
    name = mark.record.state.name if mark.record is not None else found.name[1]
    kind: Any = found.kind
    is_free = kind == "view" and not found.dependents and all(one.kind != "kept" for one in wanted.parts)
    return State(name, kind, UNLIKE_ANY if is_free else columns, mark.meaning, "")
