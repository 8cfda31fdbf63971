"""A service that keeps segments as views of a PostgreSQL database, and counts who comes and goes. README.md beside this says how to run it."""

import os
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

import psycopg
from documents import Definition, Listed, Pagination, Preview, Segment, Update
from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from psycopg.rows import DictRow, dict_row, scalar_row
from psycopg.types.json import Json
from psycopg_pool import ConnectionPool
from starlette.exceptions import HTTPException as AnyHTTPException

import segsql as sg

PATH = "/api/v1/segments"
DATA, MADE = "public", "segments"
"""The schema of the tables, and that of the views and of the service's own table."""
SETTINGS = f"-c lock_timeout=10s -c statement_timeout=30s -c timezone=UTC -c search_path={MADE}"

Connection = psycopg.Connection[DictRow]


@asynccontextmanager
async def opened(app: FastAPI) -> AsyncGenerator[None]:
    """Hold connections open as long as the service runs."""
    kwargs = {"autocommit": True, "row_factory": dict_row, "options": SETTINGS}
    with ConnectionPool(os.environ["SEGMENTS_DSN"], kwargs=kwargs, min_size=1, max_size=10, timeout=10) as pool:
        app.state.pool = pool
        yield


async def pool_of(request: Request) -> ConnectionPool[Connection]:
    """Return the connections, of which an endpoint takes one in its own thread: one that waits for it elsewhere would hold up others."""
    pool: ConnectionPool[Connection] = request.app.state.pool
    return pool


app = FastAPI(title="Segments", lifespan=opened)
Pool = Annotated[ConnectionPool[Connection], Depends(pool_of)]


def problem(body: Mapping[str, Any]) -> JSONResponse:
    """Return a problem of RFC 9457."""
    return JSONResponse(body, status_code=body["status"], media_type="application/problem+json")


def plain(status: int, detail: str, **more: Any) -> JSONResponse:
    """Return a problem that its status tells."""
    return problem(
        {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    )


@app.exception_handler(sg.SegsqlError)
async def refused(request: Request, error: sg.SegsqlError) -> JSONResponse:
    """Tell what segsql refuses: 422 with pointers into the document, 409 where the database is in the way."""
    return problem(error.to_problem(instance=request.url.path))


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    """Tell what is wrong with a request before any of it is read."""
    errors = [
        {"code": one["type"], "message": one["msg"], "pointer": "".join(f"/{part}" for part in one["loc"][1:])}
        for one in error.errors()
    ]
    return plain(422, "the request is not as described", errors=errors)


@app.exception_handler(AnyHTTPException)
async def failed(request: Request, error: AnyHTTPException) -> JSONResponse:
    """Tell what HTTP has a status for."""
    return plain(error.status_code, str(error.detail))


@app.exception_handler(psycopg.OperationalError)
async def unavailable(request: Request, error: psycopg.OperationalError) -> JSONResponse:
    """Tell that the database has no time; its words may hold values of rows, and stay here."""
    return plain(503, "the database cannot be asked now")


@contextmanager
def alone(conn: Connection, id: UUID) -> Generator[None]:
    """Keep other requests from a segment: its row and what is made of it are changed together."""
    key = (f"{MADE} {id}",)
    conn.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", key)
    try:
        yield
    finally:
        if not conn.closed:
            conn.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)


def stored(conn: Connection, id: UUID) -> DictRow:
    """Return the row of a segment, or answer 404."""
    row = conn.execute("SELECT * FROM definitions WHERE id = %s", (id,)).fetchone()
    if row is None:
        raise HTTPException(404, f"there is no segment {id}")
    return row


def answer(row: DictRow) -> Segment:
    """Return a row as clients see it."""
    document = row["document"]
    return Segment(
        **document, id=row["id"], baseSchemaName=document["baseSchemaId"], viewName=row["view_name"],
        customerCount=row["customer_count"], lastChange=row["last_change"], lastRefreshedAt=row["last_refreshed_at"],
        createdAt=row["created_at"], updatedAt=row["updated_at"],
    )  # fmt: skip


class Work:
    """A segment and the database: what can be made of the one in the other."""

    def __init__(self, conn: Connection, id: UUID, document: Mapping[str, Any]) -> None:
        self.conn, self.moment = conn, datetime.now(UTC)
        self.catalog = sg.postgres.catalog(conn, schema=DATA)
        self.track = sg.Track(tuple(document["trackingColumnSlugs"]))
        said = {key: value for key, value in document.items() if key != "trackingColumnSlugs"}
        self.segment = sg.read({"id": str(id), **said}, format="kaireon", catalog=self.catalog).segment

    def plan(self, to: Any) -> sg.Plan:
        """Return what would be run, or refuse what cannot be made, tracked or read."""
        return sg.plan(self.segment, self.catalog, dialect="postgres", to=to, as_of=self.moment)

    def apply(self, to: Any, *, dry_run: bool = False) -> sg.Applied:
        """Change the database: all that it takes, or nothing. A dry run refuses what would be refused, and changes nothing."""
        return sg.postgres.apply(
            self.conn, self.segment, self.catalog, to=to, dry_run=dry_run, schema=MADE, as_of=self.moment
        )

    def read(self, to: Any) -> sg.Rows:
        """Read members, in a transaction that can change nothing."""
        return sg.postgres.read(self.conn, self.plan(to))

    def remove(self) -> None:
        """Remove what there is of it; where something else reads the view or the history, nothing is."""
        view, asked = self.segment.name, "SELECT to_regclass(%s) AS it"
        aims = {f"{MADE}.{view}": sg.Drop(), f"{MADE}.{view}__changes": sg.Untrack()}
        there = [aim for name, aim in aims.items() if self.conn.execute(asked, (name,)).fetchone() != {"it": None}]
        for dry_run in (True, False):
            for aim in there:
                self.apply(aim, dry_run=dry_run)


@app.get(PATH)
def list_all(
    pool: Pool, limit: Annotated[int, Query(ge=1, le=100)] = 20, cursor: Annotated[int, Query(ge=0, lt=2**63)] = 0
) -> Listed:
    """List the segments in the order in which they were made."""
    asked = "SELECT * FROM definitions WHERE number > %s ORDER BY number LIMIT %s"
    with pool.connection() as conn:
        rows = conn.execute(asked, (cursor, limit + 1)).fetchall()
        (total,) = conn.cursor(row_factory=scalar_row).execute("SELECT count(*) FROM definitions")
    more, shown = len(rows) > limit, rows[:limit]
    page = Pagination(total=total, hasMore=more, limit=limit, cursor=str(shown[-1]["number"]) if more else None)
    return Listed(data=[answer(one) for one in shown], pagination=page)


@app.post(PATH, status_code=201)
def create(definition: Definition, pool: Pool) -> Segment:
    """Make a segment: its view, what tracks it, and how many members it has."""
    id, document = uuid4(), definition.model_dump(mode="json")
    with pool.connection() as conn, alone(conn, id):
        work = Work(conn, id, document)
        made = [work.plan(one) for one in (sg.Create("view"), work.track)]
        # The row comes first: if the service stops behind it, a refresh makes what is missing.
        put = "INSERT INTO definitions (id, document, view_name) VALUES (%s, %s, %s)"
        conn.execute(put, (id, Json(document), work.segment.name))
        try:
            for one in made:
                work.apply(one.aim)
            count = work.read(sg.Count()).value
        except sg.SegsqlError:
            with suppress(sg.SegsqlError):
                work.remove()
            conn.execute("DELETE FROM definitions WHERE id = %s", (id,))
            raise
        conn.execute("UPDATE definitions SET customer_count = %s WHERE id = %s", (count, id))
        return answer(stored(conn, id))


@app.put(PATH)
def update(change: Update, pool: Pool) -> Segment:
    """Change a segment. Its view is made anew only where it means something else, which segsql tells."""
    with pool.connection() as conn, alone(conn, change.id):
        row = stored(conn, change.id)
        old = row["document"]
        document = old | change.model_dump(mode="json", exclude_unset=True, exclude={"id"})
        work = Work(conn, change.id, document)
        work.plan(work.track)
        last, recorded = row["last_change"], None
        if any(document[one] != old[one] for one in ("baseSchemaId", "trackingColumnSlugs")):
            # Members are known by another key, or by other values: what was recorded cannot go on.
            recorded = Work(conn, change.id, old)
            recorded.apply(sg.Untrack(), dry_run=True)
        means_other = work.apply(sg.Create("view")).changed
        if recorded is not None:
            recorded.apply(sg.Untrack())
            work.apply(work.track)
            last = None
        put = "UPDATE definitions SET document = %s, last_change = %s, updated_at = now() WHERE id = %s"
        conn.execute(put, (Json(document), last and Json(last), change.id))
        if means_other:
            count = work.read(sg.Count()).value
            conn.execute("UPDATE definitions SET customer_count = %s WHERE id = %s", (count, change.id))
        return answer(stored(conn, change.id))


@app.delete(PATH, status_code=204)
def delete(id: UUID, pool: Pool) -> None:
    """Remove a segment with its view and its history, unless something else reads the view."""
    with pool.connection() as conn, alone(conn, id):
        Work(conn, id, stored(conn, id)["document"]).remove()
        conn.execute("DELETE FROM definitions WHERE id = %s", (id,))


@app.get(PATH + "/{id}")
def get(id: UUID, pool: Pool) -> Segment:
    """Show a segment."""
    with pool.connection() as conn:
        return answer(stored(conn, id))


@app.post(PATH + "/{id}")
def act(id: UUID, action: Literal["refresh", "preview"], pool: Pool) -> Segment | Preview:
    """Count a segment anew and record who came and went, or show its first rows."""
    with pool.connection() as conn:
        return refresh(conn, id) if action == "refresh" else preview(conn, id)


def refresh(conn: Connection, id: UUID) -> Segment:
    """Count a segment anew and record who came and went since the last time."""
    with alone(conn, id):
        work = Work(conn, id, stored(conn, id)["document"])
        for one in (sg.Create("view"), work.track):
            work.apply(one)  # which changes nothing, unless the service stopped before it was made
        counts = dict(work.apply(sg.Advance()).counts)
        last: dict[str, object] = {f"{kind}RecordsCount": count for kind, count in counts.items()}
        last |= {"uuid": str(uuid4()), "slug": f"{work.moment:%Y-%m-%d}", "createdAt": work.moment.isoformat()}
        put = "UPDATE definitions SET customer_count = %s, last_change = %s, last_refreshed_at = %s WHERE id = %s"
        conn.execute(put, (counts["total"], Json(last), work.moment, id))
        return answer(stored(conn, id))


def preview(conn: Connection, id: UUID) -> Preview:
    """Show the first twenty rows of a segment."""
    shown = Work(conn, id, stored(conn, id)["document"]).read(sg.Preview(20)).to_dict()
    columns: Any = shown["columns"]
    rows: Any = shown["rows"]
    names = [one["name"] for one in columns]
    return Preview(columns=columns, rows=[dict(zip(names, one, strict=True)) for one in rows])
