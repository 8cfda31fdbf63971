"""Plans run against a live database: what is there is looked at first, nothing of others is touched, and all of it is done or none.

Reading order: ``record`` (what is kept in the comment of an object that was made), ``given`` (what comes with a call), ``outcome`` (what comes
back), then a package for each engine: ``postgres`` and ``duckdb``.
"""
