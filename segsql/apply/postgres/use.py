"""Who uses an object that a plan drops, if only to make it anew: nothing of others is dropped, and nothing goes with it unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from segsql.apply.postgres.found import Found
from segsql.apply.postgres.state import Standing
from segsql.apply.refusing import refused
from segsql.plans.aims import Drop
from segsql.plans.words import said
from segsql.steps import Plan

if TYPE_CHECKING:
    from psycopg import Connection


@dataclass(frozen=True, slots=True)
class Use:
    """What is there, and a plan that is to be run."""

    conn: Connection[Any]
    standing: Standing | None
    plan: Plan

    @property
    def dropped(self) -> frozenset[int]:
        """The numbers of the objects that the plan drops."""
        drops = {one.sql for one in self.plan.steps if one.purpose == "drop"}
        return frozenset(
            found.oid
            for found, names in self._objects()
            if any(self._dropping(found.kind, name) in drops for name in names)
        )

    @property
    def drops_object(self) -> bool:
        """Whether the plan drops the object itself."""
        return self.standing is not None and self.standing.there.found.oid in self.dropped

    def check(self) -> None:
        """Refuse to drop what others read, or what they gave something that would go with it.

        Raises:
            ApplyError: with all of it.
        """
        if self.standing is None:
            return
        is_last = isinstance(self.plan.aim, Drop)
        if self.drops_object:
            check_readers(self.standing, is_last=is_last)
        dropped = self.dropped
        for found, mine in [] if is_last else self.standing.belongings():
            hung = found.by_others(mine) if found.oid in dropped else ()
            if hung:
                shown = ", ".join(f"{one.kind} {one.name}" for one in hung)
                message = (
                    f'"{".".join(found.name)}" has to be made anew, and others gave it what would be lost: {shown}'
                )
                raise refused("in-use", message, "drop that first and make it again after, or put it into the target")

    def _objects(self) -> Iterator[tuple[Found, Sequence[tuple[str, ...]]]]:
        """Yield what is there with the names that it has in the plan, which may give the object another one before it drops it."""
        if self.standing is None:
            return
        state = self.plan.state
        for found, name in self.standing.objects():
            is_own = state is not None and found.oid == self.standing.there.found.oid
            yield found, (name, state.named) if is_own and state is not None else (name,)

    def _dropping(self, kind: Any, name: Sequence[str]) -> str:
        from psycopg.sql import Identifier

        return f"DROP {said(kind)} {Identifier(*name).as_string(self.conn)}"


def check_readers(standing: Standing, *, is_last: bool) -> None:
    """Refuse to drop what others read, or what is read by a segment that is not at hand to be made anew.

    Raises:
        ApplyError: with all that reads it.
    """
    shown = ".".join(standing.there.found.name)
    if standing.others:
        message = f'"{shown}" has to be dropped, and others read it or refer to it: {", ".join(standing.others)}'
        hint = "have them drop it first; a table or view stays where its columns do and its target says preserve"
        raise refused("in-use", message, hint)
    missing = [one.missing for one in standing.readers if one.missing]
    if missing and not is_last:
        message = f'"{shown}" has to be dropped, and segments read it that would be made anew: {", ".join(missing)}'
        raise refused("in-use", message, "hand their definitions in with the call: segments")
