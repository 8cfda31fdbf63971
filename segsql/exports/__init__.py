"""Files for other tools: what dbt and SQLMesh read, as texts.

Reading order: ``model`` (what there is to say of a segment's query), ``bindings`` (what the tables that it reads are there), ``jinja`` and
``dbt``, ``sqlmesh``.
"""
