"""Segments replaced while they are read, by who is stopped half way, and by several at once: short forms of `./dev bench apply`."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from bench.apply.belongings import belongings
from bench.apply.crash import Move, Way, between, filling, moves, waiting, ways, within
from bench.apply.figures import replacements
from bench.apply.gate import Gate, gate
from bench.apply.readers import reading, waited
from bench.apply.stand import Kind, Stand, apply, catalog, name, readable, seen, segment, stand
from bench.apply.together import together
from engines import Engine, PostgresEngine
from engines.registry import each_engine

import segsql as sg

servers = each_engine("postgres")
on_each_server = pytest.mark.parametrize("place", servers, indirect=True)
# What takes seconds is done on the newest.
on_one_server = pytest.mark.parametrize("place", servers[:1], indirect=True)


@pytest.fixture(scope="module")
def opened(open_engine: Callable[[str], Engine]) -> Callable[[str], Engine]:
    return cache(open_engine)


@pytest.fixture
def place(request: pytest.FixtureRequest, opened: Callable[[str], Engine]) -> Iterator[Stand]:
    engine = opened(request.param)
    assert isinstance(engine, PostgresEngine)
    with stand(engine.server) as made:
        yield made


@pytest.fixture
def held(place: Stand) -> Iterator[Gate]:
    with gate(place, rows=True) as made:
        yield made


@on_one_server
@pytest.mark.parametrize("kind", ["view", "table"])
def test_readers_find_all_rows_of_one_version(place: Stand, kind: Kind) -> None:
    with place.connect() as connection:
        apply(connection, segment(0, kind))
        readable(place)
        with reading(place) as readers:
            replacements(connection, readers, kind, 12, 10)

    assert (readers.told.failures, readers.told.words) == (0, [])


@on_one_server
@pytest.mark.parametrize("by_hand", [f"DROP TABLE {name}", f"DELETE FROM {name} WHERE person_id < 100"])
def test_readers_notice_what_goes_wrong(place: Stand, by_hand: str) -> None:
    with place.connect(autocommit=True) as connection:
        apply(connection, segment(0, "table"))
        readable(place)
        with reading(place, 2) as readers:
            connection.execute(by_hand.encode())
            waited(readers, readers.reads + 20)

    assert readers.told.failures


@on_one_server
@pytest.mark.parametrize("way", ways)
@pytest.mark.parametrize(("pair", "first"), [("view, other columns", 19), ("table, same columns", 29)])
def test_who_is_stopped_between_statements_leaves_the_old_or_the_new(
    place: Stand, way: Way, pair: str, first: int
) -> None:
    found = between(place, way, moves[pair], first, 31)

    assert found.problems == []
    assert found.crashes >= 4


@on_one_server
@pytest.mark.parametrize("way", ways)
@pytest.mark.parametrize(("pair", "at"), [("view, other columns", 4), ("table, same columns", 12)])
def test_who_is_stopped_within_a_statement_leaves_the_old(
    place: Stand, held: Gate, way: Way, pair: str, at: int
) -> None:
    found = within(place, way, moves[pair], held, [at])

    assert found.problems == []
    assert found.crashes == 1


@on_one_server
@pytest.mark.parametrize("way", ways)
def test_who_is_stopped_filling_a_table_leaves_the_old(place: Stand, held: Gate, way: Way) -> None:
    found = filling(place, way, moves["table, same columns"], held)

    assert found.problems == []
    assert found.crashes == 1


@on_each_server
@pytest.mark.parametrize("way", ways)
def test_who_is_stopped_waiting_for_a_reader_lets_others_read(place: Stand, way: Way) -> None:
    found = waiting(place, way, moves["view, other columns"])

    assert found.problems == []
    assert found.crashes == 1


@on_one_server
def test_several_at_once_do_as_one_behind_the_other(place: Stand) -> None:
    found = together(place, 12)

    assert (found.errors, found.unserial) == ([], [])


@on_each_server
@pytest.mark.parametrize("seed", [0, 1])
def test_what_others_gave_an_object_is_kept(place: Stand, seed: int) -> None:
    found = belongings(place, 1, seed)

    assert found.lost == []
    assert found.facts > 100


@on_each_server
@pytest.mark.parametrize("kind", ["view", "table"])
def test_a_second_apply_makes_nothing(place: Stand, held: Gate, kind: Kind) -> None:
    with place.connect() as connection:
        first = apply(connection, segment(1, kind, furnished=True))
        begun = held.begun
        second = apply(connection, segment(1, kind, furnished=True))

    assert (first.changed, second.changed, second.statements) == (True, False, ())
    assert begun > 0
    assert held.begun == begun


@on_each_server
def test_what_a_plan_run_by_hand_left_behind_is_gone_after_the_next_apply(place: Stand) -> None:
    before, after = (Move(segment(version, "table", furnished=True)) for version in (1, 2))
    with place.overseen() as overseer, place.connect(autocommit=True) as connection:
        first = before.run(connection)
        after.run(connection)
        wanted = seen(overseer)
        before.run(connection)
        plan = sg.plan(after.made, catalog, dialect="postgres", current=first.plan.state)
        purposes = [one.purpose for one in plan.steps]
        for step in plan.steps[: purposes.index("mark")]:
            connection.execute(step.sql.encode())
        # What bears no mark could be anybody's.
        with pytest.raises(sg.ApplyError, match="not-ours"):
            after.run(connection)
        connection.execute(plan.steps[purposes.index("mark")].sql.encode())
        after.run(connection)
        assert seen(overseer) == wanted
