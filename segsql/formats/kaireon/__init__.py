"""KaireonAI: segments that are filters over a base schema and schemas joined to it (docs/formats/kaireon.md)."""

from segsql.formats.kaireon.reading import read
from segsql.formats.kaireon.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("kaireon", read, write, problem)
"""The documents of KaireonAI: a segment, and a page of them."""
