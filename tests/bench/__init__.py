"""What compiling costs; the figures, their commands and a run of them are in ``docs/benchmarks.md``.

In reading order: ``measure`` (blocks of work, interleaved), ``report`` (figures as a table and as JSON), ``workload`` (the segments),
``stages`` (the pipeline one stage at a time, and what of it is sqlglot's own), ``peer`` (W in SQLAlchemy), ``members`` (proof that it
is the same W), ``compiling``, ``refusing`` and ``processes`` (the figures), ``apply`` (a package: segments
replaced on a real PostgreSQL), ``command`` (the command line).
"""
