"""Compiling is a function of its arguments: no clock, no file, no memory of other calls, from as many threads as one likes."""

import gc
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from fixture_folders import dialect_names, read_fixtures

import segsql as sg
from segsql.lower.query import Into

every_job: list[tuple[str, str, str, Into]] = [
    (fixture.name, case, dialect, "view" if number % 2 else "select")
    for fixture in read_fixtures().values()
    for number, (case, dialect) in enumerate(product(fixture.segments, dialect_names()))
]
jobs = every_job[::3]


def said(fixture: str, case: str, dialect: str, into: Into) -> tuple[str, ...]:
    """The SQL and everything said about it."""
    try:
        compiled = read_fixtures()[fixture].compile(case, dialect, into)
    except sg.UnsupportedByDialect as refusal:
        return tuple(map(str, refusal.diagnostics))
    return (compiled.sql, compiled.meaning, compiled.fingerprint, *map(str, compiled.diagnostics))


def test_threads_do_not_disturb_each_other() -> None:
    alone = [said(*job) for job in jobs]
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            # From both ends, so that every job is done twice and meets others.
            crossed = [job for pair in zip(jobs, reversed(jobs), strict=True) for job in pair]
            together = list(pool.map(lambda job: said(*job), crossed))
    finally:
        sys.setswitchinterval(switching)

    assert (together[::2], together[1::2]) == (alone, alone[::-1])
    assert gc.isenabled()


def test_threads_share_what_is_read_first() -> None:
    """Threads that meet in a fresh process, where dialects and forms are still to be looked up."""
    code = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
import segsql as sg
catalog = sg.Catalog.loads("{version: 1, tables: {people: {key: [id], columns: {id: integer}}}}")
segment = sg.loads("{version: 1, name: x, base: people, where: [{op: everyone}]}")
together = Barrier(8)
def job(number):
    together.wait()
    return sg.compile(segment, catalog, dialect=("duckdb", "postgres")[number % 2]).sql
with ThreadPoolExecutor(8) as pool:
    print(len({*pool.map(job, range(8))}))
"""
    assert in_process(code).split() == ["1"]


def in_process(code: str) -> str:
    """What a new interpreter prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


watched = """
import datetime, sys, time
import segsql as sg

catalog = sg.Catalog.loads('''
version: 1
tables:
  people:
    key: [id]
    time: joined
    columns: {id: integer, name: text, joined: timestamp, born: date}
    relations: {friends: {to: people, keys: {id: id}}}
''')
text = '''
version: 1
name: recent
base: people
timezone: Europe/Berlin
where:
  - {op: during, column: joined, period: {op: last, count: 3, unit: month}}
  - {op: exists, relation: friends, during: {op: this, unit: year, fiscal: true}}
  - {op: expression, text: "days_between(born, DATE '2026-01-01') > 10 AND name = 'ann'"}
sort: [{column: name}]
limit: 5
'''
as_of = datetime.datetime(2026, 3, 15, 9, 30, tzinfo=datetime.UTC)

def everything(segment):
    for dialect in DIALECTS:
        for into in ("select", "count", "view", "table"):
            compiled = sg.compile(segment, catalog, dialect=dialect, into=into, as_of=as_of)
        compiled.sql, compiled.meaning, compiled.fingerprint, compiled.lineage

segment = sg.loads(text)
"""
warm = "everything(segment)\n"
audited = """
events, recording = [], False
sys.addaudithook(lambda event, arguments: events.append((event, *arguments)) if recording else None)
recording = True
everything(segment)
recording = False
for event in events:
    if event[0].startswith(("open", "os.", "socket.", "subprocess.", "import", "exec", "compile")):
        print(*event)
"""
profiled = """
called = set()
sys.setprofile(lambda frame, event, given: called.add(given.__name__) if event == "c_call" else None)
everything(segment)
sys.setprofile(None)
print(*called)
"""
clocks = {
    "now",
    "utcnow",
    "today",
    "time",
    "time_ns",
    "monotonic",
    "perf_counter",
    "localtime",
    "gmtime",
    "ctime",
    "strftime",
}
chances = {"random", "getrandbits", "urandom", "uuid4"}


def in_dialects(*names: str) -> str:
    """The program that compiles in these dialects."""
    return watched.replace("DIALECTS", repr(names))


def test_a_warm_process_touches_nothing() -> None:
    assert in_process(in_dialects(*dialect_names()) + warm + audited) == ""


def test_a_cold_process_reads_the_dialect_and_the_zone() -> None:
    lines = in_process(in_dialects("postgres") + audited).splitlines()
    opened = [line.split()[1] for line in lines if line.startswith("open ")]
    data = [path for path in opened if not path.endswith((".py", ".pyc", ".so"))]

    assert {path.rpartition("/")[2] for path in data} <= {"dialect.toml", "Berlin"}
    assert any(path.endswith("postgres/dialect.toml") for path in data)


def test_no_clock_is_read_and_nothing_is_left_to_chance() -> None:
    called = set(in_process(in_dialects("postgres") + warm + profiled).split())

    assert "isinstance" in called, "the profiler saw nothing"
    assert not called & (clocks | chances)
