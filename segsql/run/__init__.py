"""The doors to outside: segments run against data.

Reading order: ``reads`` (what a segment needs of the data), ``fit`` (which columns hold a logical type, and how one is
converted), ``files`` and ``frames`` (tables from a folder or a mapping), ``data`` (every kind of data as a DuckDB connection),
``check`` (whether the rows keep the catalog's promises), ``display`` and ``result`` (what comes back), ``duckdb`` (the dry
run itself).
"""
