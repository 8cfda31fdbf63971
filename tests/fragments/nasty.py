"""Rows of the table that fragments are about, meant to break them: missing values, empty ones, the ends of types, and texts of many kinds."""

import datetime as dt
import uuid
from collections.abc import Sequence
from decimal import Decimal

columns: dict[str, str] = {
    "id": "integer", "age": "integer", "score": "integer", "price": "decimal(10,2)", "ratio": "double", "name": "text", "status": "text",
    "email": "text", "path": "text", "profile_type": "text", "active": "boolean", "born": "date", "created": "timestamp",
    "seen": "timestamp with_zone", "message": "json", "value": "json", "tags": "array<text>", "marks": "array<integer>", "code": "uuid",
}  # fmt: skip


def row(number: int, **given: object) -> tuple[object, ...]:
    """A row with these values; the others are missing."""
    assert given.keys() <= columns.keys()
    return tuple(number if name == "id" else given.get(name) for name in columns)


rows: Sequence[tuple[object, ...]] = [
    row(1),
    row(
        2, age=34, score=50, price=Decimal("19.99"), ratio=0.5, name="Anna", status="open", email="anna@example.com",
        path="/visits/2025/03", profile_type="customer", active=True, born=dt.date(1992, 2, 29), created=dt.datetime(2026, 3, 1, 12, 30),
        seen=dt.datetime(2026, 3, 14, 23, 59, 59, 999999, dt.UTC), message={"val01": {"a": 1}, "val02": "x", "a": "b"}, value=51,
        tags=["a", "b"], marks=[1, 2, 3], code=uuid.UUID("0b0c3b6e-6f7a-4c3e-9d8a-0f1e2d3c4b5a"),
    ),
    row(
        3, age=0, score=0, price=Decimal("0.00"), ratio=0.0, name="", status="", email="", path="/", profile_type="", active=False,
        born=dt.date(2026, 3, 15), created=dt.datetime(2026, 3, 15), seen=dt.datetime(2026, 3, 15, tzinfo=dt.UTC), message={}, value=None,
        tags=[], marks=[], code=uuid.UUID(int=0),
    ),
    row(
        4, age=-7, score=-3, price=Decimal("-0.01"), ratio=float("nan"), name="O'Neil \\ \"quoted\"", status="NULL", email="a%b_c",
        path="%", profile_type="_", active=True, born=dt.date(1, 1, 1), created=dt.datetime(1, 1, 1), message=["a", None, 1.5],
        value="50", tags=["", "NULL", 'say "hi"', "a,b"], marks=[-1, 0],
    ),
    row(
        5, age=2_147_483_647, score=2_147_483_647, price=Decimal("99999999.99"), ratio=1.7976931348623157e308, name="ÄÖÜ straße",
        status="Open ", email="ÄNNA@EXAMPLE.COM", path="a/b/c", profile_type="customer ", born=dt.date(9999, 12, 31),
        created=dt.datetime(9999, 12, 31, 23, 59, 59, 999999), seen=dt.datetime(1970, 1, 1, tzinfo=dt.UTC), message="text", value={"_current": "x"},
        tags=["A"], marks=[2_147_483_647],
    ),
    row(6, age=1, name="12", status="new", path="2026-03-01", message={"a": None, "val01": [1, 2]}, value="true", tags=["b", "c"], ratio=-0.0),
    row(7, age=5, score=2, price=Decimal("10.00"), ratio=float("inf"), name="abc\ndef", status=" x ", message=12.5, value="2026-02-30", active=False),
    row(8, age=18, score=18, name="not a number", email="x@y", value={"_current": {"a": "b"}}, message={"": 0, "a b": True}, marks=[5, 6]),
    row(9, age=65, score=None, price=Decimal("5.50"), name="😀é", path="/visits/2025", value=[1, [2]], tags=["a"], born=dt.date(2000, 12, 31)),
    row(10, age=2, score=10, name="a|b|c", email="b@x.com", profile_type="grain", value="12.75", created=dt.datetime(2024, 2, 29, 10, 0, 0, 5)),
]  # fmt: skip
