"""What was written: a segment definition as frozen, validated objects (docs/language.md, section 3).

Reading order: ``scalars`` (names, paths, constants), ``nodes`` (conditions, values, rows, periods), ``segment`` (the document),
``validate`` (plain data to these objects, with diagnostics), ``schema`` (their JSON Schema).
"""
