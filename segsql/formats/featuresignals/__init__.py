"""Segments of FeatureSignals, and the rules of flags that refer to them (docs/formats/featuresignals.md)."""

from segsql.formats.featuresignals.reading import read
from segsql.formats.featuresignals.writing import problem, write
from segsql.formats.reading import Format

FORMAT = Format("FeatureSignals", read, write, problem)
"""A segment, the answer that holds one, a page of them, and the state of a flag."""
