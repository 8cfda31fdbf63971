"""Drills on a real PostgreSQL: a segment replaced while others read it, stopped at every point, and by several at once.

In reading order: ``stand`` (a database to drill in, and all that is seen of it), ``readers`` (who reads in a loop while it is replaced),
``watched`` (a connection that can be broken off at any exchange with the server), ``gate`` (where a statement can be held while it runs),
``crash`` (stopped between statements and within them), ``together`` (several at once), ``belongings`` (what others gave an object),
``figures`` (all of it as a section of the benchmarks). Short forms of the same are tests: ``tests/apply/test_drill.py``.
"""
