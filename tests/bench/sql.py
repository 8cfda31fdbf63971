"""What the SQL costs that segsql prints, against the same question in every form that is written by hand.

The forms of a question are views, of which the members are counted and added up. Time is that of the engine alone: CPU time of this
process, where DuckDB runs, and of the server's process for PostgreSQL. Before anything is timed every form has to have the same members.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from engines import DuckDBEngine, Engine, PostgresEngine, PostgresServer, Row

import segsql as sg
from bench.measure import Subject, interleaved, ratios, repeated
from bench.questions import Question, as_of, catalog, chains, numbers, questions
from bench.report import Figure, Section

customers = {"duckdb": 1_000_000, "postgres": 300_000}
"""How many there are; they have three times as many orders."""

settings = {
    "duckdb": ("threads = 2", "preserve_insertion_order = false"),
    "postgres": ("jit = off", "max_parallel_workers_per_gather = 0", "work_mem = '4MB'", "random_page_cost = 1.1"),
}
"""What could differ from machine to machine is pinned, and PostgreSQL is told that the tables are in memory; the rest are the defaults."""

goal = 1.5
milli = 1e3


def mixed(text: str, factor: int) -> str:
    """A number below 2**31 that looks random, the same on both engines."""
    line = f"(({text} * {factor} + 12345) % 2147483647)"
    return f"({line} * {line} % 2147483647)"


def load(engine: Engine, count: int) -> None:
    """Fill the tables, by the engine itself."""
    for one in settings[engine.name]:
        engine.execute(f"SET {one}")
    age, owner, minute, cents, state, nobody = (
        mixed("i", factor) for factor in (48271, 16807, 69621, 39373, 630360, 742938)
    )
    engine.execute(
        "CREATE TABLE customers (customer_id BIGINT PRIMARY KEY, age BIGINT NOT NULL);"
        f"INSERT INTO customers SELECT i, {age} % 80 FROM generate_series(CAST(0 AS BIGINT), {count - 1}) AS s(i)"
    )
    engine.execute(
        "CREATE TABLE orders (order_id BIGINT PRIMARY KEY, customer_id BIGINT, ordered_at TIMESTAMP NOT NULL, "
        "total DECIMAL(10, 2) NOT NULL, status VARCHAR NOT NULL);"
        f"INSERT INTO orders SELECT i, CASE WHEN {nobody} % 50 > 0 THEN {owner} % {count} END, "
        f"TIMESTAMP '2026-03-01 00:00:00' - ({minute} % 1440000 + 1) * INTERVAL '1 minute', "
        f"CAST({cents} % 100000 AS DECIMAL(12, 2)) / 100, "
        f"CASE {state} % 4 WHEN 0 THEN 'refunded' WHEN 1 THEN 'shipped' ELSE 'paid' END "
        f"FROM generate_series(CAST(0 AS BIGINT), {3 * count - 1}) AS s(i)"
    )
    engine.execute("ANALYZE")


def clock_of(engine: Engine) -> Callable[[], float]:
    """CPU seconds of the process that an engine runs in; where the system does not tell, those of the wall."""
    if engine.name == "duckdb":
        return time.process_time
    ((pid,),) = engine.query("SELECT pg_backend_pid()")
    path = Path(f"/proc/{pid}/schedstat")
    if not path.exists():
        return time.perf_counter
    return lambda: int(path.read_text().split()[0]) / 1e9


def made_views(engine: Engine, question: Question, *, by_row: bool) -> dict[str, str]:
    """A view for every form and for segsql's own, by its name; all have the same members."""
    own = sg.compile(question.segment, catalog(), dialect=engine.name, into="view", as_of=as_of).sql
    forms = {"segsql": own, **question.queries(by_row=by_row, in_memory=engine.name == "duckdb")}
    views = {name: f"{question.name}_{index}" for index, name in enumerate(forms)} | {"segsql": question.name}
    members: dict[str, list[Row]] = {}
    for name, text in forms.items():
        engine.execute(text if name == "segsql" else f"CREATE OR REPLACE VIEW {views[name]} AS {text}")
        members[name] = engine.query(f"SELECT customer_id FROM {views[name]} ORDER BY customer_id")
    assert members["segsql"], f"{question.name} has no members"
    assert all(one == members["segsql"] for one in members.values()), {name: len(one) for name, one in members.items()}
    return views


def asked(engine: Engine, view: str) -> None:
    engine.query(f"SELECT COUNT(*), SUM(customer_id) FROM {view}")


def question_figures(engine: Engine, question: Question, rounds: int, *, by_row: bool, place: str) -> list[Figure]:
    """What segsql's form costs against the best of the others, and each of these against it."""
    views = made_views(engine, question, by_row=by_row)
    subjects = [repeated(name, 1, partial(asked, engine, view)) for name, view in views.items()]
    return compared(f"{place}, {question.name}", subjects, rounds, clock_of(engine))


def compared(name: str, subjects: list[Subject], rounds: int, clock: Callable[[], float]) -> list[Figure]:
    """The ratio of segsql's own to the best by hand, which is a goal, and of each by hand to the best."""
    samples = interleaved(subjects, rounds, clock)
    medians = {one: sorted(found)[len(found) // 2] for one, found in samples.items() if one != "segsql"}
    best = min(medians, key=lambda one: medians[one])
    figures = [Figure(f"{name}: segsql / {best}", ratios(samples, "segsql", best), "x", goal)]
    figures += [Figure(f"  {one} / {best}", ratios(samples, one, best), "x") for one in medians if one != best]
    return [*figures, Figure(f"  {best}", [one * milli for one in samples[best]], "ms")]


def count_figures(engine: Engine, rounds: int, place: str) -> list[Figure]:
    """How many members there are, asked of segsql's statement, and by hand."""
    first = questions[0]
    own = sg.compile(first.segment, catalog(), dialect=engine.name, into="count", as_of=as_of).sql
    forms = {
        name: f"SELECT COUNT(*) FROM ({text}) AS members"
        for name, text in first.queries(by_row=False, in_memory=False).items()
    }
    forms["segsql"] = own
    assert len({str(engine.query(text)) for text in forms.values()}) == 1
    subjects = [repeated(name, 1, partial(engine.query, text)) for name, text in forms.items()]
    return compared(f"{place}, count", subjects, rounds, clock_of(engine))


def explain_figures(engine: Engine, rounds: int) -> list[Figure]:
    """What it takes to plan 2,000 comparisons, against lists that were folded by hand."""
    segment, folded = chains(2000)
    own = sg.compile(segment, numbers(), dialect=engine.name).sql
    engine.execute(
        "CREATE TABLE numbers AS SELECT i AS number_id, i % 700 AS a, i % 600 AS b, i % 1500 AS c, i % 1900 AS d "
        "FROM generate_series(CAST(0 AS BIGINT), 99999) AS s(i)"
    )
    assert engine.query(own) == engine.query(f"{folded} ORDER BY t.number_id")
    subjects = [
        repeated("segsql", 3, partial(engine.query, f"EXPLAIN {own}")),
        repeated("by hand", 3, partial(engine.query, f"EXPLAIN {folded} ORDER BY t.number_id")),
    ]
    samples = interleaved(subjects, rounds, clock_of(engine))
    found = ratios(samples, "segsql", "by hand")
    return [Figure("duckdb, EXPLAIN of 2,000 comparisons: segsql / lists by hand", found, "x", 2.0)]


def sql_figures(rounds: int, rows: int | None = None) -> Section:
    """Every question on both engines; ``rows`` is another number of customers, for a first look."""
    figures: list[Figure] = []
    duck = DuckDBEngine()
    load(duck, rows or customers["duckdb"])
    for question in questions:
        figures += question_figures(duck, question, rounds, by_row=True, place="duckdb")
    figures += count_figures(duck, rounds, "duckdb")
    figures += explain_figures(duck, rounds)
    duck.close()
    server = PostgresServer()
    try:
        postgres = PostgresEngine(server)
        load(postgres, rows or customers["postgres"])
        for indexed in (False, True):
            place = "postgres, indexed" if indexed else "postgres"
            if indexed:
                postgres.execute("CREATE INDEX ON orders (customer_id, ordered_at, total)")
            postgres.execute("VACUUM ANALYZE")
            for question in questions:
                figures += question_figures(postgres, question, rounds, by_row=indexed, place=place)
            figures += count_figures(postgres, rounds, place)
        postgres.close()
    finally:
        server.stop()
    notes = ["Every form of a question was seen to have the same members before it was timed."]
    return Section("sql", "what the SQL costs, against the best form by hand", figures, notes)
