"""Proof that what is measured is the same W everywhere: its statements, run on engines over the same made rows, show the same rows."""

import random
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from engines import DuckDBEngine, Engine, PostgresEngine, PostgresServer, Row, SQLiteEngine
from fixture_folders import logical

from bench import peer
from bench.stages import compiled
from bench.workload import as_of, shop, w

Made = dict[str, object]

shoppers, accounts, orders = 4000, 200, 16000


def made_rows() -> Mapping[str, list[Made]]:
    """Rows of the three tables that W reads, by table; a column that is not named is missing."""
    chance = random.Random(7)
    return {
        "accounts": list(made_accounts(chance)),
        "shoppers": list(made_shoppers(chance)),
        "orders": list(made_orders(chance)),
    }


def account_id(index: int) -> UUID:
    return UUID(int=index + 1)


def made_accounts(chance: random.Random) -> Iterator[Made]:
    for index in range(accounts):
        limit = chance.choice([None, Decimal("500.00"), Decimal("1000.00"), Decimal("1000.01"), Decimal("25000.00")])
        yield {"account_id": account_id(index), "name": f"Account {index}", "credit_limit": limit}


def made_shoppers(chance: random.Random) -> Iterator[Made]:
    for index in range(shoppers):
        yield {
            "shopper_id": index,
            "email": f"{chance.choice(['test+', 'Test+', 'ann', 'Zoe', ''])}{index}@example.com",
            "country": chance.choice(["AT", "CH", "DE", "DE", "DE", "US", None]),
            "city": chance.choice(["O'Fallon", "o'fallon", "Bonn", "Bonn", None]),
            "plan": chance.choice(["free", "plus", "pro", None]),
            "birth_date": maybe(chance, date(1970 + index % 40, 1 + index % 12, 1 + index % 28)),
            "signed_up_at": datetime(2019, 12, 31, 22, tzinfo=UTC) + timedelta(minutes=chance.randrange(-500, 5000)),
            "last_seen_at": maybe(chance, as_of - timedelta(hours=chance.randrange(-10, 4000))),
            "balance": maybe(chance, Decimal(chance.randrange(-100, 200_000)) / 100),
            "account_id": maybe(chance, account_id(chance.randrange(accounts + 20))),
            "note": chance.choice(["at 50%_off o'clock\\", "at 50%_off o'clock\\\\", "50x_off o'clock", "", None]),
        }


def made_orders(chance: random.Random) -> Iterator[Made]:
    for index in range(orders):
        yield {
            "order_id": index,
            "reference": UUID(int=index),
            "shopper_id": maybe(chance, chance.randrange(shoppers)),
            "status": chance.choice(["cart", "paid", "paid", "shipped", "shipped", "cancelled"] * 5 + ["refunded"]),
            "ordered_at": as_of - timedelta(hours=chance.randrange(-100, 14_000)),
            "total": maybe(chance, Decimal(chance.randrange(100, 50_000)) / 100),
        }


def maybe(chance: random.Random, value: object) -> object:
    """The value, or in one of eight cases nothing."""
    return value if chance.randrange(8) else None


def load(engine: Engine, rows: Mapping[str, list[Made]]) -> None:
    for name, made in rows.items():
        columns = shop().tables[name].columns.values()
        cells = [tuple(row.get(one.physical) for one in columns) for row in made]
        engine.load_table(name, [(one.physical, logical(one.type)) for one in columns], cells)


def shown(engine: Engine, statement: str) -> list[Row]:
    """The rows of the view that a statement makes, in the order of their key."""
    engine.execute(statement)
    rows = engine.query('SELECT * FROM "spring_offer"')
    engine.execute('DROP VIEW "spring_offer"')
    types = [str(one.type) for one in compiled(w(), engine.name).columns]
    decoded = [tuple(engine.decode(cell, kind) for cell, kind in zip(row, types, strict=True)) for row in rows]
    return sorted(decoded, key=lambda row: str(row[0]))


def check_members() -> int:
    """Run W as segsql and as SQLAlchemy print it; return how many members it has, which are the same for all."""
    server = PostgresServer()
    engines: list[Engine] = []
    try:
        engines += [PostgresEngine(server), DuckDBEngine(), SQLiteEngine()]
        rows = made_rows()
        for engine in engines:
            load(engine, rows)
        found = {f"segsql on {engine.name}": shown(engine, compiled(w(), engine.name).sql) for engine in engines}
        found["SQLAlchemy on postgres"] = shown(engines[0], peer.text(peer.dialect()))
    finally:
        for engine in engines:
            engine.close()
        server.stop()
    first, *others = found.values()
    assert 100 < len(first) < 1000, f"{len(first)} members prove little"
    assert all(other == first for other in others), {name: len(one) for name, one in found.items()}
    return len(first)
