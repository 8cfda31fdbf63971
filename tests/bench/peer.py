"""W in SQLAlchemy Core for PostgreSQL, clause by clause what segsql prints.

What it cannot say is said here by hand: the bounds of relative periods and of a local day are timestamps that someone worked out, a
missing value that is to match is an OR, the complement of a group is its parts turned round, text is given the collation under which
PostgreSQL compares it by code point, and the figures are a join of one grouped table. None of it is checked against a catalog.
"""

from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql.base import PGDialect

tables = sa.MetaData()
shoppers = sa.Table(
    "shoppers",
    tables,
    sa.Column("shopper_id", sa.BigInteger, primary_key=True),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("country", sa.Text),
    sa.Column("city", sa.Text),
    sa.Column("plan", sa.Text),
    sa.Column("birth_date", sa.Date),
    sa.Column("signed_up_at", sa.DateTime, nullable=False),
    sa.Column("last_seen_at", sa.DateTime),
    sa.Column("balance", sa.Numeric(10, 2)),
    sa.Column("account_id", sa.Uuid),
    sa.Column("note", sa.Text),
)
accounts = sa.Table(
    "accounts",
    tables,
    sa.Column("account_id", sa.Uuid, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("credit_limit", sa.Numeric(12, 2)),
)
orders = sa.Table(
    "orders",
    tables,
    sa.Column("order_id", sa.BigInteger, primary_key=True),
    sa.Column("shopper_id", sa.BigInteger),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("ordered_at", sa.DateTime, nullable=False),
    sa.Column("total", sa.Numeric(10, 2)),
)


def dialect() -> sa.Dialect:
    """PostgreSQL without a connection.

    SQLAlchemy learns from a connection whether a backslash is an escape, and without one takes it for one and doubles it, which
    changes the needle of W on any server with default settings; the attribute is what a connection would set.
    """
    made: PGDialect = postgresql.dialect(paramstyle="named")  # type: ignore[no-untyped-call]
    made._backslash_escapes = False  # pyright: ignore[reportPrivateUsage]
    return made


def text(speech: sa.Dialect) -> str:
    """Build W and compile it."""
    return str(view().compile(dialect=speech, compile_kwargs={"literal_binds": True}))


def view() -> sa.CreateView:
    t, account = shoppers.alias("t"), accounts.alias("account_2")
    figures = of_orders()
    total = sa.func.coalesce(figures.c.v2, 0)
    query = (
        sa.select(
            sa.cast(t.c.shopper_id, sa.BigInteger).label("shopper_id"),
            sa.cast(t.c.email, sa.Text).label("email"),
            sa.cast(t.c.country, sa.Text).label("country"),
            sa.cast(account.c.name, sa.Text).label("account_name"),
            sa.cast(t.c.balance * Decimal("1.19"), sa.Numeric(13, 4)).label("gross"),
            sa.cast(
                sa.case((t.c.balance >= 1000, "gold"), (t.c.balance >= Decimal("100.50"), "silver"), else_="none"),
                sa.Text,
            ).label("tier"),
            sa.cast(total, sa.Numeric(38, 2)).label("spent"),
        )
        .select_from(
            t.outerjoin(account, account.c.account_id == t.c.account_id).join(figures, figures.c.k1 == t.c.shopper_id)
        )
        .where(*conditions(t, account, figures))
        .order_by(total.desc(), sa.collate(t.c.email, "C").asc(), t.c.shopper_id.asc())
        .limit(1000)
    )
    return sa.CreateView(query, "spring_offer", or_replace=True)


def conditions(t: sa.FromClause, account: sa.FromClause, figures: sa.Subquery) -> list[sa.ColumnElement[bool]]:
    return [
        t.c.country.in_(["AT", "CH", "DE"]),
        sa.or_(t.c.plan != "free", t.c.plan.is_(None)),
        t.c.signed_up_at >= moment(2019, 12, 31, 23),
        sa.or_(
            sa.func.strpos(t.c.note, "50%_off o'clock\\") > 0,
            sa.and_(t.c.last_seen_at >= moment(2025, 12, 15, 9, 30), t.c.last_seen_at < moment(2026, 3, 15, 9, 30)),
            sa.and_(
                sa.and_(t.c.balance >= 10, t.c.balance <= Decimal("500.25")),
                t.c.birth_date < sa.cast(sa.literal(date(1990, 6, 30)), sa.Date),
            ),
        ),
        sa.or_(t.c.city != "O'Fallon", t.c.city.is_(None)),
        sa.not_(sa.func.starts_with(t.c.email, "test+")),
        account.c.credit_limit > 1000,
        figures.c.v1 >= 2,
        ~refunded(t),
    ]


def moment(*parts: int) -> sa.ColumnElement[datetime]:
    return sa.cast(sa.literal(datetime(*parts)), sa.TIMESTAMP)  # type: ignore[arg-type]


def of_orders() -> sa.Subquery:
    o = orders.alias("orders_1")

    def lately() -> sa.ColumnElement[bool]:
        return sa.and_(o.c.ordered_at >= moment(2025, 3, 15, 9, 30), o.c.ordered_at < moment(2026, 3, 15, 9, 30))

    def bought() -> sa.ColumnElement[bool]:
        return o.c.status.in_(["paid", "shipped"])

    return (
        sa.select(
            o.c.shopper_id.label("k1"),
            sa.func.count(sa.case((lately(), 1))).label("v1"),
            sa.func.sum(sa.case((bought(), o.c.total))).label("v2"),
        )
        .where(sa.or_(lately(), bought()))
        .group_by(o.c.shopper_id)
        .subquery("orders_1_figures")
    )


def refunded(t: sa.FromClause) -> sa.Exists:
    o = orders.alias("orders_1")
    return sa.select(sa.literal_column("1")).where(o.c.shopper_id == t.c.shopper_id, o.c.status == "refunded").exists()
