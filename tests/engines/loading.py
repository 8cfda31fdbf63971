"""A folder of Parquet files, as the rows of tables."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet

from engines.engine import Column, Engine, Row


def read_parquet(path: Path, columns: Sequence[Column]) -> list[Row]:
    """The rows of a Parquet file, with the columns in the order asked for."""
    # read_table would import pyarrow.dataset first, which takes seconds.
    table = pyarrow.parquet.ParquetFile(path).read(columns=[name for name, _ in columns])
    return list(zip(*(_values(table.column(name).to_pylist(), kind) for name, kind in columns), strict=True))


def _values(values: list[object], kind: str) -> list[object]:
    """The values of a column; JSON is kept as its text, also in arrays."""
    if kind == "array<json>":
        return [_values(one, "json") if isinstance(one, list) else one for one in values]
    return [json.loads(one) if isinstance(one, str) else one for one in values] if kind == "json" else values


def load_folder(engine: Engine, tables: Mapping[str, Sequence[Column]], folder: Path) -> None:
    """Load ``<folder>/<table>.parquet`` for every table named."""
    for name, columns in tables.items():
        engine.load_table(name, columns, read_parquet(folder / f"{name}.parquet", columns))
