"""The drills in full, as a section of the benchmarks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from engines import PostgresServer
from psycopg import Connection

from bench.apply.belongings import belongings
from bench.apply.crash import Found, between, bound, filling, moves, waiting, ways, within
from bench.apply.gate import gate
from bench.apply.readers import Reading, how_many, reading, waited
from bench.apply.stand import Kind, Stand, apply, readable, segment, stand, versions
from bench.apply.together import appliers, together
from bench.report import Figure, Section

reads_of_each = 100
"""Reads that go by for each replacement."""
longest_stall = 250.0
settings = ("fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on")
"""As a server is that keeps what it is given; those of the tests spare themselves that."""
milli = 1e3
most_told = 10


problems = {
    "said to be done, and not": "untold",
    "neither the old nor the new": "neither",
    "orphans after the next apply": "left",
    "locks that stay": "blocked",
}


@dataclass
class Told:
    """Figures so far, and what went wrong in words."""

    figures: list[Figure]
    words: list[str]

    def count(self, name: str, problems: Iterable[str]) -> None:
        """Add how many problems there were, of which there may be none."""
        found = list(problems)
        self.figures.append(Figure(name, [float(len(found))], "", 0.0))
        self.words += [f"{name}: {one}" for one in found[:most_told]]


def apply_figures(rounds: int) -> Section:
    """Everything: ``rounds`` is how often an object is replaced while it is read; the others take a part of it."""
    told = Told([], [])
    server = PostgresServer(also=settings)
    try:
        with server.connect() as connection:
            told.words.append(f"PostgreSQL {connection.info.server_version // 10_000}, {', '.join(settings)}.")
        for kind in ("view", "table"):
            with stand(server, rows=200) as place:
                replaced(told, place, kind, rounds)
        with stand(server) as place:
            crashed(told, place)
        with stand(server) as place:
            at_once(told, place, max(rounds // 5, 1))
        with stand(server) as place:
            kept(told, place, max(rounds // 40, 1))
        with stand(server) as place:
            second(told, place)
    finally:
        server.stop()
    return Section("apply", "segments replaced on PostgreSQL while others are about", told.figures, told.words)


def replaced(told: Told, place: Stand, kind: Kind, rounds: int) -> None:
    """A segment of a kind replaced by one of the same columns, again and again, while it is read."""
    with place.connect() as connection:
        apply(connection, segment(0, kind))
        readable(place)
        quiet = longest(place, rounds * reads_of_each // 10)
        with reading(place) as readers:
            seconds = replacements(connection, readers, kind, rounds, reads_of_each)
    found = readers.told
    named = f"{kind}: {readers.reads:,} reads by {how_many}, {rounds:,} replacements"
    told.figures.append(Figure(f"{named}: failed", [float(found.failures)], "", 0.0))
    told.words += found.words
    told.figures += [
        Figure("  longest read", [max(found.seconds) * milli], "ms", longest_stall),
        Figure("  longest read while nothing is replaced", [quiet * milli], "ms"),
        Figure("  a replacement", [one * milli for one in seconds], "ms"),
    ]


def replacements(connection: Connection[Any], readers: Reading, kind: Kind, rounds: int, reads: int) -> list[float]:
    """Replace so often, with so many reads behind each, and tell how long each took."""
    seconds: list[float] = []
    for number in range(rounds):
        waited(readers, number * reads)
        seconds.append(apply(connection, segment((number + 1) % versions, kind)).seconds)
    waited(readers, rounds * reads)
    return seconds


def longest(place: Stand, reads: int) -> float:
    """How long the longest of so many reads takes while nothing is replaced."""
    with reading(place) as readers:
        waited(readers, reads)
    return max(readers.told.seconds)


def crashed(told: Told, place: Stand) -> None:
    """Stopped at every exchange with the server, within every statement that makes, changes or drops something, filling and waiting."""
    every: list[Found] = []
    there = {label: pair for label, pair in moves.items() if "made" not in label}
    with gate(place, rows=True) as held:
        for way in ways:
            stops = {
                "between statements": [between(place, way, pair) for pair in moves.values()],
                "within statements": [within(place, way, pair, held) for pair in moves.values()],
                "filling a table": [
                    filling(place, way, pair, held) for label, pair in there.items() if "table" in label
                ],
                "waiting for a reader": [waiting(place, way, pair) for pair in there.values()],
            }
            for where, found in stops.items():
                every += found
                told.figures.append(Figure(f"{way} {where}", [float(sum(one.crashes for one in found))], "times"))
    for what, kind in problems.items():
        told.count(f"  {what}", [one for found in every for one in getattr(found, kind)])
    longest_wait = max(one for found in every for one in found.seconds)
    told.figures.append(Figure("  longest wait of the next one", [longest_wait], "s", bound))


def at_once(told: Told, place: Stand, rounds: int) -> None:
    """Several who apply at once."""
    found = together(place, rounds)
    told.count(f"{appliers} appliers at once, {found.rounds} rounds: errors", found.errors)
    told.count(f"{appliers} appliers at once, {found.rounds} rounds: not as one behind the other", found.unserial)


def kept(told: Told, place: Stand, rounds: int) -> None:
    """What others gave an object."""
    found = belongings(place, rounds)
    told.count(f"{found.facts:,} grants, comments and options: lost", found.lost)


def second(told: Told, place: Stand) -> None:
    """Applied twice."""
    with place.connect() as connection, gate(place) as counted:
        for kind in ("view", "table"):
            apply(connection, segment(1, kind, furnished=True))
            before = counted.begun
            apply(connection, segment(1, kind, furnished=True))
            told.figures.append(
                Figure(f"{kind}: statements of a second apply", [float(counted.begun - before)], "", 0.0)
            )
