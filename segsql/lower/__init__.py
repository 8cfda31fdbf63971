"""The lower stage: bound segment and dialect facts to a sqlglot tree, in one pass.

Reading order: ``nodes`` (the palette), ``forms`` (ways to say things), ``target`` (a dialect's choice of them), ``run`` (what is
shared while lowering), ``values``, ``ordering``, ``related``, ``conditions``, ``limits``, ``query`` (the stage itself).
"""
