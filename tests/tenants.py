"""A catalog whose tables hold rows of two tenants and of none, guarded so that only those of the first are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from strategies import Node, Setting
from witness import Tables

import segsql as sg

mine, theirs = 1, 2


@dataclass(frozen=True, eq=False)
class Tenants:
    """A setting whose rows have a tenant; keys are those of a row among the rows of its tenant.

    ``guarded`` is the same catalog with a guard on every other table, and ``call`` has those of the rest.
    """

    setting: Setting
    guarded: sg.Catalog
    call: Mapping[str, Sequence[Node]]

    def own(self, tables: Tables) -> Tables:
        """What is left of tables where there is no other tenant."""
        return {name: [row for row in rows if row["tenant"] == mine] for name, rows in tables.items()}


of_mine: Sequence[Node] = [{"op": "eq", "column": "tenant", "value": mine}]
of_no_other: Sequence[Node] = [
    {"op": "not_in", "column": "tenant", "values": [theirs, 0]},
    {
        "op": "or",
        "conditions": [{"op": "lt", "column": "tenant", "value": theirs}, {"op": "gt", "column": "tenant", "value": 9}],
    },
]


@cache
def with_tenants(setting: Setting) -> Tenants:
    """The setting with two tenants."""
    data: dict[str, Any] = setting.catalog.document.model_dump(mode="json", exclude_unset=True)
    for entry in data["tables"].values():
        entry["columns"]["tenant"] = {"type": "integer", "name": "Tenant"}
    catalog = sg.Catalog.model_validate(data)
    names = list(data["tables"])
    for name in names[::2]:
        data["tables"][name]["guard"] = of_mine
    slots = {
        name: [
            *({**slot, "tenant": tenant} for slot in rows for tenant in (mine, theirs)),
            *({**slot, "tenant": None} for slot in rows[:2]),
        ]
        for name, rows in setting.slots.items()
    }
    call = dict.fromkeys(names[1::2], of_no_other)
    return Tenants(replace(setting, catalog=catalog, slots=slots), sg.Catalog.model_validate(data), call)
