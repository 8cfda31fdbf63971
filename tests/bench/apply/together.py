"""Several that apply at once: none fails, and what is there in the end is what one of them makes alone."""

from dataclasses import dataclass, field
from typing import Any

from psycopg import Error

import segsql as sg
from bench.apply.stand import Kind, Stand, apply, difference, maker, nothing, processes, seen, segment

appliers = 4
kinds: tuple[tuple[Kind, ...], ...] = (("view",), ("table",), ("view", "table"))
"""What those of a round make, by turns."""


@dataclass
class Rounds:
    """What was seen."""

    rounds: int = 0
    errors: list[str] = field(default_factory=list)
    """What those who applied were told."""
    unserial: list[str] = field(default_factory=list)
    """What no order of them, one behind the other, would have led to."""


@dataclass(frozen=True)
class Round:
    """What all of them do in a round: whether there is nothing yet, and whether all want the same."""

    number: int

    @property
    def first(self) -> bool:
        return self.number % 2 == 0

    @property
    def same(self) -> bool:
        return self.number // 2 % 2 == 0

    def of(self, applier: int) -> tuple[int, Kind]:
        """The version and the kind that one of them makes."""
        among = kinds[self.number // 4 % len(kinds)]
        if self.same:
            return self.number % 2, among[0]
        return 2 + applier, among[applier % len(among)]


def apply_on(stand: Stand, applier: int, rounds: int, start: Any, end: Any, told: Any) -> None:
    """Apply once a round, at the same time as the others."""
    with stand.connect() as connection:
        for number in range(rounds):
            version, kind = Round(number).of(applier)
            start.wait()
            try:
                changed, problem = apply(connection, segment(version, kind)).changed, ""
            except (sg.SegsqlError, Error) as error:
                connection.rollback()
                changed, problem = False, f"round {number}, {kind}: {type(error).__name__}: {error}"
            told.put((changed, problem))
            end.wait()


def together(stand: Stand, rounds: int, count: int = appliers) -> Rounds:
    """Let several apply at once, in so many rounds."""
    found = Rounds()
    start, end, told = processes.Barrier(count + 1), processes.Barrier(count + 1), processes.SimpleQueue()
    alone = sights(stand, count)
    running = [
        processes.Process(target=apply_on, args=(stand, one, rounds, start, end, told), daemon=True)
        for one in range(count)
    ]
    for one in running:
        one.start()
    with stand.overseen() as overseer, stand.connect(autocommit=True) as connection:
        for number in range(rounds):
            this = Round(number)
            if this.first:
                nothing(connection)
            start.wait()
            end.wait()
            answers = [told.get() for _ in range(count)]
            found.rounds += 1
            found.errors += [problem for _, problem in answers if problem]
            now = seen(overseer)
            wanted = [alone[this.of(one)] for one in range(count)]
            if now not in wanted:
                found.unserial.append(f"round {number}: {difference(now, wanted[0])}")
            if this.same and sum(changed for changed, _ in answers) != 1:
                found.unserial.append(f"round {number}: {sum(changed for changed, _ in answers)} made the same thing")
    for one in running:
        one.join()
        one.close()
    return found


def sights(stand: Stand, count: int) -> dict[tuple[int, Kind], dict[str, Any]]:
    """What is there when one applies alone, by version and kind."""
    made: dict[tuple[int, Kind], dict[str, Any]] = {}
    with stand.overseen() as overseer, stand.connect(maker, autocommit=True) as connection:
        for version in range(2 + count):
            for kind in ("view", "table"):
                nothing(connection)
                apply(connection, segment(version, kind))
                made[version, kind] = seen(overseer)
        nothing(connection)
    return made
