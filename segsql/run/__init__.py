"""The doors to outside: segments run against data.

Reading order: ``duckdb`` (the dry run), ``result`` and ``display`` (what comes back, for programs and for people), ``reads`` (what
a segment needs of the data), ``data`` (every kind of data as a DuckDB connection), ``sources``, ``fit`` and ``load`` (tables made of
files and frames), ``standing`` (tables that are there already), ``check`` (whether rows keep the catalog's promises), ``sql``; and ``sqlite``, what a
connection of one's own needs there.
"""
