"""The example of a service, over HTTP: a process of its own on a PostgreSQL of each version, with a role that can do little."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from socket import AF_UNIX, socket
from typing import Any

import httpx
import pytest
from engines import PostgresEngine
from fixture_folders import checkout

import segsql as sg

example = checkout / "docs" / "examples" / "service"
path = "/api/v1/segments"
start_seconds = 60.0

tables = """
CREATE TABLE customers (
    customer_id bigint PRIMARY KEY, country text, spent numeric(12,2) NOT NULL, email text
);
CREATE TABLE orders (
    order_id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, status text NOT NULL, amount numeric(12,2)
);
"""
rows = """
TRUNCATE customers, orders;
INSERT INTO customers SELECT n, CASE WHEN n % 3 = 0 THEN 'DE' WHEN n % 3 = 1 THEN 'FR' END, n * 10.25, 'c' || n FROM generate_series(1, 30) n;
INSERT INTO orders SELECT n, 1 + n % 5, CASE WHEN n % 2 = 0 THEN 'paid' ELSE 'open' END, n FROM generate_series(1, 20) n;
"""
germans = {
    "name": "germans",
    "baseSchemaId": "customers",
    "filters": [{"field": "country", "operator": "=", "value": "DE"}],
}


@pytest.fixture(scope="module")
def place(live: PostgresEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the service listens; the path of a socket is short."""
    live.execute(tables)
    live.execute((example / "setup.sql").read_text(encoding="utf-8"))
    found = tmp_path_factory.mktemp("s") / "http"
    dsn = f"host={live.connection.info.host} dbname={live.database} user=segments_service"
    with started(dsn, found, found.with_name("log")):
        yield found
    live.execute("DROP OWNED BY segments_service; DROP ROLE segments_service")


@contextmanager
def started(dsn: str, place: Path, log: Path) -> Generator[None]:
    """The service as a process of its own, started as its page says, from when it answers until the end of the block."""
    said = re.search(r"^SEGMENTS_DSN='.*' uvicorn (.*)$", (example / "README.md").read_text(encoding="utf-8"), re.M)
    assert said, "the page says how it is started"
    command = [sys.executable, "-m", "uvicorn", *shlex.split(said[1]), "--uds", str(place)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=checkout, env={**os.environ, "SEGMENTS_DSN": dsn}, stdout=out, stderr=out
        )
    try:
        deadline = time.monotonic() + start_seconds
        while not answers(place):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(start_seconds)


def answers(place: Path) -> bool:
    """Whether it listens, which it does once it has a connection to the database."""
    with socket(AF_UNIX) as found:
        return found.connect_ex(str(place)) == 0


def client_at(place: Path) -> httpx.Client:
    # A socket needs none of the certificates, whose reading takes longer than most answers.
    transport = httpx.HTTPTransport(uds=str(place), verify=False)
    return httpx.Client(transport=transport, base_url="http://service", timeout=start_seconds)


@pytest.fixture
def http(live: PostgresEngine, place: Path) -> Iterator[httpx.Client]:
    """A client of the service, which keeps no segment yet, over the same rows each time."""
    live.execute(rows)
    with client_at(place) as client:
        for one in client.get(path, params={"limit": 100}).json()["data"]:
            assert client.delete(path, params={"id": one["id"]}).status_code == 204
        yield client


def created(http: httpx.Client, **document: Any) -> dict[str, Any]:
    answer = http.post(path, json={**germans, **document})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def refresh(http: httpx.Client, id: str) -> dict[str, Any]:
    answer = http.post(f"{path}/{id}", params={"action": "refresh"})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def changed(http: httpx.Client, **change: Any) -> dict[str, Any]:
    answer = http.put(path, json=change)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def refused(answer: httpx.Response, status: int, *codes: str) -> list[dict[str, Any]]:
    """The errors of a problem that has these codes."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["title"]
    errors: list[dict[str, Any]] = body.get("errors", [])
    assert [one["code"] for one in errors] == list(codes)
    return errors


def members(live: PostgresEngine, segment: Mapping[str, Any]) -> list[Any]:
    return [row[0] for row in live.query(f'SELECT * FROM segments."{segment["viewName"]}" ORDER BY 1')]


def made(live: PostgresEngine) -> set[str]:
    """What there is in the schema of the service, but for its own table."""
    found = live.query(
        "SELECT relname FROM pg_class WHERE relnamespace = 'segments'::regnamespace AND relkind IN ('r', 'v')"
    )
    return {str(name) for (name,) in found} - {"definitions"}


def touched(live: PostgresEngine, segment: Mapping[str, Any]) -> list[Any]:
    """What is another after any statement that changes a view or what is said of it."""
    view = f"'segments.\"{segment['viewName']}\"'::regclass"
    return live.query(
        f"SELECT c.oid, c.xmin::text, r.xmin::text, d.xmin::text FROM pg_class c JOIN pg_rewrite r ON r.ev_class = c.oid "
        f"JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = 0 WHERE c.oid = {view}"
    )


def test_a_segment_is_made(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http, description='It\'s "them"; --', trackingColumnSlugs=["spent"])

    assert members(live, segment) == list(range(3, 31, 3))
    expected = {
        **germans, "description": "It's \"them\"; --", "status": "draft", "entityType": "customer", "joins": [], "baseSchemaName": "customers",
        "customerCount": 10, "lastRefreshedAt": None, "lastChange": None, "trackingColumnSlugs": ["spent"],
    }  # fmt: skip
    assert {key: segment[key] for key in expected} == expected
    assert segment["createdAt"] == segment["updatedAt"]
    assert http.get(f"{path}/{segment['id']}").json() == segment
    (found,) = live.query(
        "SELECT r.rolname, r.rolsuper, c.reloptions FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner "
        f"WHERE relname = '{segment['viewName']}'"
    )
    assert found == ("segments_service", False, ["security_invoker=true"])


def test_a_join_multiplies_nobody(http: httpx.Client, live: PostgresEngine) -> None:
    join = {
        "schemaId": "orders",
        "alias": "o",
        "joinType": "inner",
        "on": [{"left": "customer_id", "right": "customer_id"}],
    }
    segment = created(http, joins=[join], filters=[{"field": "o.status", "operator": "=", "value": "paid"}])

    assert (segment["customerCount"], members(live, segment)) == (5, [1, 2, 3, 4, 5])


def test_segments_are_listed_in_pages(http: httpx.Client) -> None:
    ids = [created(http, name=f"segment {at}")["id"] for at in range(5)]

    pages: list[list[str]] = []
    cursor: dict[str, str] = {}
    while True:
        page = http.get(path, params={"limit": 2, **cursor}).json()
        pages.append([one["id"] for one in page["data"]])
        assert page["pagination"]["total"] == 5
        if not page["pagination"]["hasMore"]:
            break
        cursor = {"cursor": page["pagination"]["cursor"]}
    assert pages == [ids[:2], ids[2:4], ids[4:]]
    assert [one["baseSchemaName"] for one in http.get(path).json()["data"]] == ["customers"] * 5


def test_a_view_is_made_anew_only_where_it_means_something_else(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http)
    before = touched(live, segment)

    same = changed(
        http, id=segment["id"], name="Deutsche", status="paused", description=None, filters=germans["filters"]
    )
    assert (same["name"], same["status"], same["viewName"]) == ("Deutsche", "paused", segment["viewName"])
    assert same["updatedAt"] > segment["updatedAt"]
    assert touched(live, segment) == before

    other = changed(http, id=segment["id"], filters=[{"field": "spent", "operator": "<=", "value": 51.25}])
    assert (other["name"], other["customerCount"]) == ("Deutsche", 5)
    assert members(live, segment) == list(range(1, 6))
    after = touched(live, segment)
    assert after[0][0] == before[0][0], "it is replaced in place"
    assert after != before

    moved = changed(
        http, id=segment["id"], baseSchemaId="orders", filters=[{"field": "status", "operator": "=", "value": "open"}]
    )
    assert (moved["baseSchemaName"], moved["customerCount"]) == ("orders", 10)
    assert members(live, segment) == list(range(1, 21, 2))
    assert refresh(http, segment["id"])["lastChange"]["addedRecordsCount"] == 10


def test_a_refresh_counts_and_says_what_changed(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http, trackingColumnSlugs=["spent"])

    def told(segment: Mapping[str, Any]) -> tuple[int, ...]:
        last = segment["lastChange"]
        assert last["createdAt"].startswith(last["slug"])
        assert segment["lastRefreshedAt"] == last["createdAt"]
        assert segment["customerCount"] == last["totalRecordsCount"]
        return tuple(last[f"{one}RecordsCount"] for one in ("total", "added", "updated", "removed", "unchanged"))

    first = refresh(http, segment["id"])
    assert told(first) == (10, 10, 0, 0, 0)
    live.execute("UPDATE customers SET spent = 0 WHERE customer_id IN (3, 6)")
    live.execute("UPDATE customers SET email = 'x' WHERE customer_id = 9")
    live.execute("UPDATE customers SET country = 'DE' WHERE customer_id = 7")
    live.execute("DELETE FROM customers WHERE customer_id >= 27")
    second = refresh(http, segment["id"])
    assert told(second) == (9, 1, 2, 2, 6)
    assert second["lastChange"]["uuid"] != first["lastChange"]["uuid"]
    assert told(refresh(http, segment["id"])) == (9, 0, 0, 0, 9)

    # An edit changes members as rows do; other columns to track begin anew.
    changed(http, id=segment["id"], filters=[{"field": "country", "operator": "exists"}])
    assert told(refresh(http, segment["id"])) == (17, 8, 0, 0, 9)
    anew = changed(http, id=segment["id"], trackingColumnSlugs=["email"])
    assert (anew["lastChange"], anew["customerCount"]) == (None, 17)
    assert told(refresh(http, segment["id"])) == (17, 17, 0, 0, 0)


def test_a_preview_is_the_first_twenty_by_key(http: httpx.Client) -> None:
    segment = created(http, filters=[{"field": "customer_id", "operator": ">", "value": 4}])

    shown = http.post(f"{path}/{segment['id']}", params={"action": "preview"}).json()
    assert [one["name"] for one in shown["columns"]] == ["customer_id", "country", "spent", "email"]
    assert [one["customer_id"] for one in shown["rows"]] == list(range(5, 25))
    assert shown["rows"][0] == {"customer_id": 5, "country": None, "spent": "51.25", "email": "c5"}


def test_a_segment_is_removed_with_all_that_belongs_to_it(http: httpx.Client, live: PostgresEngine) -> None:
    segment, other = created(http), created(http)
    refresh(http, segment["id"])

    assert http.delete(path, params={"id": segment["id"]}).status_code == 204
    assert all(name.startswith(other["viewName"]) for name in made(live))
    assert len(made(live)) == 4
    refused(http.get(f"{path}/{segment['id']}"), 404)


nobody = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    "ask",
    [
        lambda http: http.get(f"{path}/{nobody}"),
        lambda http: http.put(path, json={"id": nobody, "name": "x"}),
        lambda http: http.delete(path, params={"id": nobody}),
        lambda http: http.post(f"{path}/{nobody}", params={"action": "refresh"}),
        lambda http: http.post(f"{path}/{nobody}", params={"action": "preview"}),
    ],
    ids=["get", "put", "delete", "refresh", "preview"],
)
def test_a_segment_that_is_unknown(http: httpx.Client, ask: Callable[[httpx.Client], httpx.Response]) -> None:
    refused(ask(http), 404)


@pytest.mark.parametrize(
    ("change", "pointers"),
    [
        ({"baseSchemaId": "custmers"}, ["/baseSchemaId"]),
        ({"filters": [{"field": "contry", "operator": "=", "value": "DE"}, {"field": "spent", "operator": "~"}]}, ["/filters/0/field", "/filters/1/operator"]),
        ({"filters": [{"field": "spent", "operator": ">", "value": "much"}]}, ["/filters/0/value"]),
        ({"filters": [{"field": "country", "operator": "=", "valeu": "DE"}]}, ["/filters/0/valeu"]),
        ({"filters": [{"field": "country\u0000", "operator": "=", "value": "\ud800"}]}, None),
        ({"trackingColumnSlugs": ["spnt"]}, [""]),
        ({"trackingColumnSlugs": ["customer_id"]}, [""]),
        ({"name": ""}, ["/name"]),
        ({"name": None}, ["/name"]),
        ({"status": "done", "tenantId": "t"}, ["/status", "/tenantId"]),
        ({"filters": "country = 'DE'"}, ["/filters"]),
    ],
)  # fmt: skip
def test_a_definition_that_is_wrong(
    http: httpx.Client, live: PostgresEngine, change: Mapping[str, Any], pointers: list[str] | None
) -> None:
    segment = created(http)
    before, there = touched(live, segment), made(live)

    def said(answer: httpx.Response) -> list[dict[str, Any]]:
        assert answer.status_code == 422, answer.text
        return refused(answer, 422, *(one["code"] for one in answer.json()["errors"]))

    for method, document in (("POST", germans), ("PUT", {"id": segment["id"]})):
        text = json.dumps({**document, **change})  # with escapes for what is no text
        found = said(http.request(method, path, content=text, headers={"content-type": "application/json"}))
        assert found
        assert pointers is None or [one["pointer"] for one in found] == pointers
    assert (touched(live, segment), made(live)) == (before, there)
    assert [one["id"] for one in http.get(path).json()["data"]] == [segment["id"]]
    assert http.get(f"{path}/{segment['id']}").json() == segment


def test_a_request_that_is_wrong(http: httpx.Client) -> None:
    segment = created(http)

    assert refused(http.get(path, params={"limit": 0}), 422, "greater_than_equal")[0]["pointer"] == "/limit"
    refused(http.get(path, params={"cursor": "9" * 30}), 422, "less_than")
    refused(http.get(f"{path}/1"), 422, "uuid_parsing")
    refused(http.post(f"{path}/{segment['id']}", params={"action": "drop"}), 422, "literal_error")
    refused(http.post(f"{path}/{segment['id']}"), 422, "missing")
    refused(http.post(path, content="{", headers={"content-type": "application/json"}), 422, "json_invalid")
    refused(http.patch(path), 405)


def test_what_others_read_stays(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http)
    refresh(http, segment["id"])
    live.execute(f'CREATE VIEW theirs AS SELECT customer_id FROM segments."{segment["viewName"]}"')
    try:
        there, before = made(live), http.get(f"{path}/{segment['id']}").json()
        (found,) = refused(http.delete(path, params={"id": segment["id"]}), 409, "in-use")
        assert "theirs" in found["message"]
        refused(http.put(path, json={"id": segment["id"], "baseSchemaId": "orders", "filters": []}), 409, "in-use")
        assert (made(live), http.get(f"{path}/{segment['id']}").json()) == (there, before)

        other = changed(http, id=segment["id"], filters=[{"field": "country", "operator": "=", "value": "FR"}])
        assert other["customerCount"] == 10
        assert live.query("SELECT count(*), min(customer_id) FROM theirs") == [(10, 1)]
    finally:
        live.execute("DROP VIEW theirs")


def test_a_history_that_others_read_stays(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http)
    refresh(http, segment["id"])
    live.execute(f'CREATE VIEW theirs AS SELECT * FROM segments."{segment["viewName"]}__history"')
    try:
        there, before = touched(live, segment), http.get(f"{path}/{segment['id']}").json()
        refused(http.delete(path, params={"id": segment["id"]}), 409, "in-use")
        both = {"filters": [], "trackingColumnSlugs": ["spent"]}
        refused(http.put(path, json={"id": segment["id"], **both}), 409, "in-use")
        assert (touched(live, segment), http.get(f"{path}/{segment['id']}").json()) == (there, before)
        assert live.query("SELECT count(*) FROM theirs") == [(10,)]
    finally:
        live.execute("DROP VIEW theirs")


def test_a_table_that_the_service_may_not_read(http: httpx.Client, live: PostgresEngine) -> None:
    live.execute("CREATE TABLE payroll (id bigint PRIMARY KEY, amount bigint)")
    try:
        there = made(live)
        answer = http.post(path, json={**germans, "baseSchemaId": "payroll", "filters": []})
        assert answer.status_code in (409, 422), answer.text
        assert (made(live), http.get(path).json()["pagination"]["total"]) == (there, 0)
    finally:
        live.execute("DROP TABLE payroll")


def test_a_refresh_makes_what_is_missing(http: httpx.Client, live: PostgresEngine) -> None:
    segment, lost = created(http), created(http)
    for one in (segment, lost):
        live.execute(f'DROP VIEW segments."{one["viewName"]}"')
        live.execute(f'DROP TABLE segments."{one["viewName"]}__changes" CASCADE')

    assert refresh(http, segment["id"])["lastChange"]["addedRecordsCount"] == 10
    assert members(live, segment) == list(range(3, 31, 3))
    assert http.delete(path, params={"id": lost["id"]}).status_code == 204


def test_a_column_that_is_new_can_be_filtered_by(http: httpx.Client, live: PostgresEngine) -> None:
    live.execute("ALTER TABLE customers ADD COLUMN vip boolean DEFAULT true")
    try:
        assert created(http, filters=[{"field": "vip", "operator": "=", "value": True}])["customerCount"] == 30
    finally:
        for one in http.get(path).json()["data"]:
            http.delete(path, params={"id": one["id"]})
        live.execute("ALTER TABLE customers DROP COLUMN vip")


def test_many_requests_at_once(http: httpx.Client, live: PostgresEngine) -> None:
    segment = created(http)
    limits = [50 * at for at in range(1, 7)]

    def update(limit: int) -> httpx.Response:
        return http.put(
            path, json={"id": segment["id"], "filters": [{"field": "spent", "operator": "<", "value": limit}]}
        )

    def others(at: int) -> httpx.Response:
        match at % 3:
            case 0:
                return http.post(f"{path}/{segment['id']}", params={"action": "refresh"})
            case 1:
                return http.post(f"{path}/{segment['id']}", params={"action": "preview"})
            case _:
                return http.post(path, json={**germans, "name": f"other {at}"})

    with ThreadPoolExecutor(12) as pool:
        told = [
            *pool.map(lambda one: one[0](one[1]), [one for at in limits for one in ((update, at), (others, at // 50))])
        ]

    assert [one.text for one in told if not one.is_success] == []
    last = http.get(f"{path}/{segment['id']}").json()
    (kept,) = last["filters"]
    assert members(live, segment) == [n for n in range(1, 31) if n * 10.25 < kept["value"]]
    assert last["customerCount"] == len(members(live, segment))
    assert http.get(path).json()["pagination"]["total"] == 3


def test_two_that_remove_one_at_once(http: httpx.Client, live: PostgresEngine) -> None:
    for _ in range(3):
        segment = created(http)
        with ThreadPoolExecutor(3) as pool:
            asked = [
                *(pool.submit(http.delete, path, params={"id": segment["id"]}) for _ in range(2)),
                pool.submit(http.post, f"{path}/{segment['id']}", params={"action": "refresh"}),
            ]
            first, second, refreshed = (one.result().status_code for one in asked)
        assert sorted((first, second)) == [204, 404]
        assert refreshed in (200, 404)
        assert made(live) == set()


def test_the_example_uses_what_is_public() -> None:
    for file in example.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        imported = {ast.unparse(one) for one in ast.walk(tree) if isinstance(one, ast.Import | ast.ImportFrom)}
        assert {one for one in imported if "segsql" in one} <= {"import segsql as sg"}
        used = {
            one.attr
            for one in ast.walk(tree)
            if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id == "sg"
        }
        assert used <= set(sg.__all__)
