"""Cargo: segments of records, by filters of conditions (docs/formats/cargo.md)."""

from segsql.formats.cargo.reading import read
from segsql.formats.cargo.realtime import realtime as realtime
from segsql.formats.cargo.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("cargo", read, write, problem, {"realtime": lambda text, file: realtime(text, file=file)})
