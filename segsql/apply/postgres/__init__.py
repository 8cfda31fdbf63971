"""PostgreSQL: segments made, changed and removed in a live database, and what is there told.

Reading order: ``found`` and ``look`` (what is there), ``keep`` (what others gave an object), ``drift`` (what somebody changed), ``session`` (the
transaction), ``state`` (what to plan from), ``work`` (a plan run), ``applying``, ``tracked``; then what only reads.
"""

from segsql.apply.postgres.applying import apply as apply
from segsql.apply.postgres.catalog import catalog as catalog
from segsql.apply.postgres.members import diff as diff
from segsql.apply.postgres.options import Options as Options
from segsql.apply.postgres.read import read as read
from segsql.apply.postgres.read import read_many as read_many
from segsql.apply.postgres.status import status as status
