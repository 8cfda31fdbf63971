"""Statements of a plan as they are run in one transaction: in what order, which lock readers out, and again while others are in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from segsql.apply.postgres.options import Options
from segsql.apply.postgres.refusals import in_the_way
from segsql.apply.postgres.session import run
from segsql.steps import Step

if TYPE_CHECKING:
    from psycopg import Connection

_LOCK_OUT: Final = frozenset({"drop", "rename", "replace", "alter"})
"""What the statements are for that readers of the object wait for."""
_FILL: Final = frozenset({"create", "insert"})
Returned = TypeVar("Returned")


def in_order(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps of one transaction. What is filled beside an object comes before that gets another name, which locks its readers out."""
    ahead = next((at for at, one in enumerate(steps) if one.purpose == "begin"), 0)
    if ahead > 1 and steps[0].purpose == "rename" and steps[1].purpose == "create":
        steps = (*steps[1:ahead], steps[0], *steps[ahead:])
    return tuple(one for one in steps if one.purpose not in ("begin", "commit"))


def apart(steps: Sequence[Step]) -> tuple[Sequence[Step], Sequence[Step]]:
    """Return the steps that lock no reader out, and those from the first on that does."""
    first = next((at for at, one in enumerate(steps) if _locks_out(one)), len(steps))
    return steps[:first], steps[first:]


def _locks_out(step: Step) -> bool:
    if step.purpose == "refresh":
        return "CONCURRENTLY" not in step.sql.partition('"')[0]
    return step.purpose in _LOCK_OUT


@dataclass(frozen=True, slots=True)
class Stepping:
    """How steps are run on a connection."""

    conn: Connection[Any]
    options: Options

    def tried(self, body: Callable[[], Returned]) -> tuple[Returned, int]:
        """Return what something returns that is taken back and tried again while others are in its way, and how often it was."""
        from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_random_exponential

        def behind_savepoint() -> Returned:
            with self.conn.transaction():
                return body()

        trying = Retrying(
            stop=stop_after_attempt(self.options.attempts),
            wait=wait_random_exponential(multiplier=0.05, max=self.options.longest_pause),
            retry=retry_if_exception(in_the_way),
            reraise=True,
        )
        found = trying(behind_savepoint)
        return found, int(trying.statistics["attempt_number"]) - 1

    def run(self, steps: Sequence[Step], first: int, count: int) -> tuple[list[str], int | None]:
        """Run steps, of which one is the ``first`` of so many; return their texts, and how many rows the first of them stored that stores any."""
        rows: int | None = None
        for at, one in enumerate(steps, first):
            if self.options.progress is not None:
                self.options.progress(one.purpose, at, count)
            stored = run(self.conn, one.sql).rowcount
            if rows is None and one.purpose in _FILL and stored >= 0:
                rows = stored
        return [one.sql for one in steps], rows
