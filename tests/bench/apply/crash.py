"""What is there after who applies was stopped: at every exchange with the server, and in the middle of statements."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Literal, TypeAlias

import psycopg
from psycopg import Error

import segsql as sg
from bench.apply.gate import Gate
from bench.apply.stand import (
    Stand,
    apply,
    difference,
    maker,
    name,
    nothing,
    processes,
    reader,
    seen,
    segment,
    version_of,
    versions,
)
from bench.apply.watched import die, watched

Way: TypeAlias = Literal["client killed", "backend terminated"]
ways: tuple[Way, ...] = ("client killed", "backend terminated")
victim = "drill_victim"
"""What the one who is to be stopped calls itself."""
bound = 2.0
"""Seconds within which all locks of one who was stopped are gone: what comes next waits no longer for any."""


@dataclass(frozen=True)
class Move:
    """From one state to another."""

    made: sg.Segment
    to: Any = field(default_factory=sg.Create)

    def run(self, connection: psycopg.Connection[Any], **how: Any) -> sg.Applied:
        """Apply it."""
        return apply(connection, self.made, to=self.to, **how)


moves: dict[str, tuple[Move, Move]] = {
    "view, same columns": (Move(segment(1)), Move(segment(2))),
    "view, other columns": (Move(segment(1)), Move(segment(2, named=True))),
    "view, made and dropped": (Move(segment(1), sg.Drop()), Move(segment(1))),
    "table, same columns": (Move(segment(1, "table", furnished=True)), Move(segment(2, "table", furnished=True))),
    "table, other columns": (Move(segment(1, "table")), Move(segment(2, "table", named=True, furnished=True))),
    "table, made and dropped": (Move(segment(1, "table"), sg.Drop()), Move(segment(1, "table", furnished=True))),
    "view and table": (Move(segment(1)), Move(segment(2, "table"))),
}
"""Two states each, between which is moved to and fro."""


@dataclass
class Found:
    """What was seen: how often it was stopped, and what should not be."""

    crashes: int = 0
    untold: list[str] = field(default_factory=list)
    """Stopped, and said to be done though it is not."""
    neither: list[str] = field(default_factory=list)
    """What is there is neither the old nor the new."""
    left: list[str] = field(default_factory=list)
    """After the next apply something is there that should not be, or is not as it should be."""
    blocked: list[str] = field(default_factory=list)
    """Others had to wait for longer than the bound."""
    seconds: list[float] = field(default_factory=list)
    """How long others waited after each."""

    @property
    def problems(self) -> list[str]:
        return [*self.untold, *self.neither, *self.left, *self.blocked]


def impatient() -> dict[str, Any]:
    """How the next one applies: it waits for locks no longer than the bound, and does not come back."""
    return {"options": sg.postgres.Options(lock_timeout=bound, wait=bound, attempts=1)}


def patient() -> dict[str, Any]:
    """How one applies that is to be held: its own timeouts do not end it first."""
    return {"options": sg.postgres.Options(lock_timeout=600.0, statement_timeout=600.0, attempts=1)}


def killed(stand: Stand, move: Move, at: int) -> None:
    """Apply in this process until an exchange, and die there."""
    with watched(stand, maker, application_name=victim) as connection:
        connection.before = lambda exchange: die() if exchange == at else None
        move.run(connection, **patient())
        # Not at the exchanges that end this process in peace.
        os._exit(0)


def stopped(stand: Stand, way: Way, move: Move, at: int) -> str:
    """Apply, be stopped before an exchange, and tell how that ended: ``through`` if there was no such exchange."""
    if way == "client killed":
        child = processes.Process(target=killed, args=(stand, move, at))
        child.start()
        child.join()
        code = child.exitcode
        child.close()
        assert code in (0, -signal.SIGKILL), "the one who applies has failed by itself, with the words above"
        return "stopped" if code else "through"
    with stand.overseen() as overseer, closing(watched(stand, maker)) as connection:
        pid = connection.info.backend_pid
        connection.before = partial(terminated, overseer, pid, at)
        try:
            move.run(connection)
        except (sg.SegsqlError, Error):
            return "stopped"
        return "done nevertheless" if connection.closed else "through"


def terminated(overseer: psycopg.Connection[Any], pid: int, at: int, exchange: int) -> None:
    """End the backend where it is time, and return when it is gone."""
    if exchange == at:
        overseer.execute("SELECT pg_terminate_backend(%s, 10000)", [pid])


def between(stand: Stand, way: Way, pair: tuple[Move, Move], first: int = 1, step: int = 1) -> Found:
    """Stop at exchanges of both moves, from the first on in steps; see what is there; apply again; see that it is as it should be."""
    found = Found()
    with stand.overseen() as overseer, stand.connect() as connection:
        sights = settled(overseer, connection, pair)
        points = [point(first, step), point(first, step)]
        going, side = [True, True], 0
        while any(going):
            side = 1 - side
            move, old, new = pair[side], sights[1 - side], sights[side]
            if going[side]:
                at = next(points[side])
                end = stopped(stand, way, move, at)
                going[side] = end != "through"
                found.crashes += going[side]
                judged(found, f"{way} at {at}", end, seen(overseer), old, new)
            finished(found, connection, move, f"{way}, then again", overseer, new)
    return found


def point(first: int, step: int) -> Iterator[int]:
    """Numbers of exchanges."""
    while True:
        yield first
        first += step


def settled(
    overseer: psycopg.Connection[Any], connection: psycopg.Connection[Any], pair: tuple[Move, Move]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is seen in each of two states, of which the first is there afterwards."""
    nothing(overseer)
    pair[1].run(connection)
    if not isinstance(pair[0].to, sg.Drop):
        overseer.execute(f"GRANT SELECT ON {name} TO {reader}".encode())
    second = seen(overseer)
    pair[0].run(connection)
    return seen(overseer), second


def judged(found: Found, place: str, end: str, now: dict[str, Any], old: dict[str, Any], new: dict[str, Any]) -> None:
    """Write down what should not be seen after one was stopped, or got through."""
    if end != "stopped" and now != new:
        found.untold.append(f"{place}: {end}, {difference(now, new)}")
    if now not in (old, new):
        found.neither.append(f"{place}: not the old, {difference(now, old)}; not the new, {difference(now, new)}")


def finished(
    found: Found,
    connection: psycopg.Connection[Any],
    move: Move,
    place: str,
    overseer: psycopg.Connection[Any],
    new: dict[str, Any],
) -> None:
    """Apply again, and write down what should not be there then."""
    there = name in seen(overseer)
    if isinstance(move.to, sg.Drop) and not there:
        return
    start = time.perf_counter()
    try:
        move.run(connection, **impatient())
    except (sg.SegsqlError, Error) as error:
        connection.rollback()
        found.blocked.append(f"{place}: {type(error).__name__}: {error}")
        overseer.execute(all_gone, [victim])
        move.run(connection)
    found.seconds.append(time.perf_counter() - start)
    if (now := seen(overseer)) != new:
        found.left.append(f"{place}: {difference(now, new)}")


def applying(stand: Stand, move: Move) -> None:
    """Apply in this process, which is to be held at the gate."""
    try:
        with stand.connect(application_name=victim) as connection:
            move.run(connection, **patient())
    except (sg.SegsqlError, Error) as error:
        raise SystemExit(0 if "57P01" in str(error) else str(error)) from None


def within(stand: Stand, way: Way, pair: tuple[Move, Move], gate: Gate, places: Sequence[int] | None = None) -> Found:
    """Stop in the middle of statements: at every place of the second move where the gate can hold it, or at some of them."""
    found = Found()
    with stand.overseen() as overseer, stand.connect(autocommit=True) as connection:
        sights = settled(overseer, connection, pair)
        for at in places or point(1, 1):
            held = inside(
                stand, overseer, way, pair[1], partial(gate.hold, at), found, f"in {at}", there=name in sights[0]
            )
            gate.hold()
            then(found, f"{way} in {at}", overseer, connection, pair, sights, held=held)
            if not held:
                break
    return found


def filling(stand: Stand, way: Way, pair: tuple[Move, Move], gate: Gate) -> Found:
    """Stop in the middle of a table that is filled, at a row of the second version."""
    found = Found()
    with stand.overseen() as overseer, stand.connect(autocommit=True) as connection:
        sights = settled(overseer, connection, pair)
        hold = partial(gate.hold, row=versions * (stand.rows // 2) + 2)
        held = inside(stand, overseer, way, pair[1], hold, found, "filling", there=name in sights[0])
        gate.hold()
        then(found, f"{way} filling", overseer, connection, pair, sights, held=held)
    return found


def waiting(stand: Stand, way: Way, pair: tuple[Move, Move]) -> Found:
    """Stop while it waits for a reader, behind which others wait; these are not to wait for the reader."""
    found = Found()
    with stand.overseen() as overseer, stand.connect(autocommit=True) as connection:
        sights = settled(overseer, connection, pair)
        with stand.connect(reader) as long:
            long.execute(f"SELECT * FROM {name}".encode())
            held = inside(stand, overseer, way, pair[1], lambda: None, found, "waiting", there=True)
        then(found, f"{way} waiting", overseer, connection, pair, sights, held=held)
    return found


def then(
    found: Found,
    place: str,
    overseer: psycopg.Connection[Any],
    connection: psycopg.Connection[Any],
    pair: tuple[Move, Move],
    sights: tuple[dict[str, Any], dict[str, Any]],
    *,
    held: bool,
) -> None:
    """See what is there after one was stopped, or got through; apply again, and go back."""
    judged(found, place, "stopped" if held else "through", seen(overseer), sights[0], sights[1])
    finished(found, connection, pair[1], f"{place}, then again", overseer, sights[1])
    finished(found, connection, pair[0], f"{place}, then back", overseer, sights[0])


all_gone: Final = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = %s"
held_now: Final = """
SELECT pid FROM pg_stat_activity
WHERE application_name = %s AND (wait_event = 'PgSleep' OR wait_event_type = 'Lock')
"""


def inside(
    stand: Stand,
    overseer: psycopg.Connection[Any],
    way: Way,
    move: Move,
    hold: Callable[[], None],
    found: Found,
    place: str,
    *,
    there: bool,
) -> bool:
    """Apply in a process, stop it when it is held, and let somebody read at once; whether it was held at all."""
    hold()
    child = processes.Process(target=applying, args=(stand, move))
    child.start()
    try:
        while not (pids := overseer.execute(held_now, [victim]).fetchall()) and child.is_alive():
            time.sleep(0.005)
        if not pids:
            child.join()
            assert child.exitcode == 0, "the one who applies has failed by itself, with the words above"
            return False
        found.crashes += 1
        if way == "client killed":
            child.kill()
            child.join()
        else:
            overseer.execute("SELECT pg_terminate_backend(%s)", [pids[0][0]])
        if there:
            found.blocked += read_at_once(stand, f"{way} {place}", found)
        return True
    finally:
        child.join()
        child.close()


def read_at_once(stand: Stand, place: str, found: Found) -> list[str]:
    """Read what is there, without waiting for longer than the bound, and tell what was wrong with that."""
    start = time.perf_counter()
    try:
        with stand.connect(reader, options=f"-c lock_timeout={bound}s") as connection:
            rows = connection.execute(f"SELECT * FROM {name}".encode()).fetchall()
    except Error as error:
        return [f"{place}, read: {error}"]
    found.seconds.append(time.perf_counter() - start)
    return [] if version_of(rows, stand.rows) is not None else [f"{place}, read: {len(rows)} rows"]
