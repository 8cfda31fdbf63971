"""The bind stage: names, scopes and types resolved, relative times made absolute, every mistake collected.

Reading order: ``bound`` (the result), ``clock`` (calendar and zone), ``context`` (what binding functions share), ``names`` (paths),
``literals`` (scalars), ``times`` (periods), ``values``, ``conditions``, ``rows``, ``segment`` (the stage itself).
"""
