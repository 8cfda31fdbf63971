"""Queries drawn at random over the tables of the corpora, most of which mean something."""

from hypothesis import strategies as st

COLUMNS = [
    "id",
    "c.id",
    "c.name",
    "country",
    "c.country",
    "active",
    "balance",
    "ratio",
    "born",
    "joined",
    "c.tags",
    "e.event_type",
    "event_type",
    "e.created",
    "d.country",
    "d.id",
    "message",
]
VALUES = [
    *COLUMNS, *COLUMNS, "upper(c.country)", "length(c.name)", "coalesce(c.country, 'x')", "c.id + 1", "'x'", "1", "null", "true", "case when c.active then c.id else 0 end",
    "message->>'val02'", "c.country || '!'", "date_trunc('month', joined)", "extract(year from born)", "current_date - 1", "c.balance::text", "round(ratio)",
]  # fmt: skip
FIGURES = ["count(*)", "count(c.name)", "count(distinct c.country)", "sum(c.id)", "sum(balance)", "min(c.country)", "max(born)", "avg(ratio)", "max(c.id) + 1", "coalesce(sum(c.balance), 0)", "count(e.event_id)"]  # fmt: skip
CONDITIONS = [
    "c.active", "c.id > 2", "c.country = 'DE' or c.country is null", "not c.active", "e.event_type = 'click'", "d.id is not null", "born < current_date", "c.name like 'A%'",
    "'vip' = any(c.tags)", "c.balance between 0 and 1000", "e.created is null and c.id < 5",
]  # fmt: skip
HAVING = [
    "count(*) > 1",
    "max(c.id) < 5",
    "c.country is not null",
    "upper(c.country) = 'DE'",
    "sum(balance) > 0 or count(*) = 1",
]
TIES = ["d.id = c.referrer", "d.country = c.country and d.id <> c.id", "d.id = c.id or c.id is null"]
EVENTS = [
    "e.correlation_id = c.correlation_id",
    "e.correlation_id = c.correlation_id and e.event_type = 'na'",
    "e.partition_id = c.id",
]


@st.composite
def queries(draw: st.DrawFn) -> str:
    """One SELECT, which its own engine may refuse as well."""
    grouped = draw(st.booleans())
    keys = draw(st.lists(st.sampled_from(VALUES), min_size=0 if grouped else 1, max_size=3))
    figures = draw(st.lists(st.sampled_from(FIGURES), min_size=1, max_size=2)) if grouped else []
    items = [f"{value} as v{index}" for index, value in enumerate([*keys, *figures])]
    shown = draw(st.permutations(items))
    names = [one.rpartition(" ")[2] for one in shown]
    text = f"select {'distinct ' if draw(st.integers(0, 3)) == 0 else ''}{', '.join(shown)} from customers c"
    if draw(st.booleans()):
        text += (
            f" {draw(st.sampled_from(['', 'left ', 'inner ']))}join eventstore as e on {draw(st.sampled_from(EVENTS))}"
        )
    if draw(st.booleans()):
        text += f" {draw(st.sampled_from(['', 'left outer ']))}join customers d on {draw(st.sampled_from(TIES))}"
    if draw(st.booleans()):
        text += f" where {draw(st.sampled_from(CONDITIONS))}"
    if grouped and keys:
        told = [
            draw(st.sampled_from([key, f"v{index}", str(names.index(f"v{index}") + 1)]))
            for index, key in enumerate(keys)
        ]
        text += f" group by {', '.join(told)}"
    if grouped and draw(st.integers(0, 2)) == 0:
        text += f" having {draw(st.sampled_from(HAVING))}"
    if draw(st.booleans()):
        own = [*names, *map(str, range(1, len(names) + 1)), *keys, *figures]
        order = draw(
            st.lists(
                st.tuples(
                    st.sampled_from(own), st.sampled_from(["", " desc", " nulls first", " desc nulls last", " asc"])
                ).map("".join),
                min_size=1,
                max_size=3,
            )
        )
        text += f" order by {', '.join(order)}"
    return text
