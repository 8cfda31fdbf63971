"""Queries of react-querybuilder: nested groups of rules, as its JSON holds them (docs/formats/react-querybuilder.md)."""

from segsql.formats.react_querybuilder.reading import NAME, read
from segsql.formats.react_querybuilder.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format(NAME, read, write, problem)
"""One query: a group of rules."""
