"""The documents of the segment management: a segment job, and a page of them, in the product's own names."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field, StrictInt, StringConstraints

from segsql.model.scalars import Node, Text

_PART: Final = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
JobId = Annotated[str, StringConstraints(strict=True, pattern=rf"^{_PART}(\.{_PART})*$", min_length=4, max_length=134)]
"""A DNS-1123 subdomain."""
Filled = Annotated[str, StringConstraints(strict=True, min_length=1)]
Limited = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=1_000)]
Value = Annotated[str, StringConstraints(strict=True, max_length=50_000)]
"""A variable; of SQL no more than that is read in any one definition."""
Flag = Literal["True", "False", "true", "false"]
Count = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]
Separator = Annotated[str, StringConstraints(strict=True, pattern=r"""^[^'"()\[\]A-Za-z0-9_ \t\r\n]{1,8}$""")]
"""What parts are told apart by: signs that are no part of names, texts and brackets."""


class Person(Node, frozen=True):
    """Who made or changed a job; both are empty where nobody has."""

    name: Text
    email: Text


class Metadata(Node, frozen=True):
    """What a job is called, and, in answers, when and by whom it was made and changed."""

    displayName: Limited
    description: Text | None = None
    createdAt: Text | None = None
    modifiedAt: Text | None = None
    createdBy: Person | None = None
    modifiedBy: Person | None = None


class Roles(Node, frozen=True):
    """Who may change and who may see a job."""

    editor: Annotated[tuple[Filled, ...], Field(min_length=1)] | None = None
    viewer: Annotated[tuple[Filled, ...], Field(min_length=1)] | None = None


class Cronjob(Node, frozen=True):
    """When a job runs."""

    schedule: Filled
    concurrencyPolicy: Literal["Always", "Allow", "Forbid", "Replace"] | None = None
    failedJobsHistoryLimit: Count | None = None
    successfulJobsHistoryLimit: Count | None = None


class Variables(Node, frozen=True):
    """What the program that makes the segment is told: texts, whatever they stand for."""

    TYPE: Literal["pivot", "generic", "flexible"] | None = None
    DB_TYPE: Literal["postgres", "citus"] | None = None
    DB_USE_VIEWS: Flag | None = None
    DB_PRESERVE_VIEWS: Flag | None = None
    DB_HOST: Value | None = None
    DB_PORT: Value | None = None
    DB_USE_SSL: Value | None = None
    DB_USER: Value | None = None
    DB_NAME: Value | None = None
    SOURCE_SCHEMA_NAME: Filled | None = None
    SOURCE_TABLE_NAME: Filled | None = None
    SOURCE_WHERE_CLAUSE: Value | None = None
    SOURCE_QUERY: Value | None = None
    TARGET_SCHEMA_NAME: Filled | None = None
    TARGET_SEGMENT_NAME: Filled | None = None
    CITUS_DIST_COL: Filled | None = None
    COLUMN_PLACEHOLDER: Separator | None = None
    TYPE_SEPARATOR: Separator | None = None
    DEFINITION_SEPARATOR: Separator | None = None
    TRANSFORMATION_SEPARATOR: Separator | None = None
    GENERIC_COLUMNS: Value | None = None
    GENERIC_TRANSFORMATIONS: Value | None = None
    PIVOT_PATHS: Value | None = None
    PIVOT_ALIASES: Value | None = None
    PIVOT_TRANSFORMATIONS: Value | None = None
    PIVOT_ALLOW_EMPTY: Flag | None = None
    PIVOT_SEGMENT_WHERE_CLAUSE: Value | None = None
    TARGET_SEGMENT_INDEX_SEPARATOR: Separator | None = None
    TARGET_SEGMENT_INDEXES: Value | None = None
    TARGET_SEGMENT_VIEW_SEPARATOR: Separator | None = None
    TARGET_SEGMENT_VIEW_DEFINITION_SEPARATOR: Separator | None = None
    TARGET_SEGMENT_VIEWS: Value | None = None
    PROMETHEUS_PUSHGATEWAY: Value | None = None
    PROMETHEUS_JOB: Value | None = None
    DEBUG: Flag | None = None


class SecretKey(Node, frozen=True):
    """A key of a secret of Kubernetes, in which a variable stands."""

    key: Filled
    secret: Filled | None = None


class Secrets(Node, frozen=True):
    """Variables that stand in secrets."""

    DB_USER: SecretKey | None = None
    DB_NAME: SecretKey | None = None
    DB_PASSWORD: SecretKey | None = None
    DBUser: SecretKey | None = None
    """DB_USER, as a sample of the product spells it."""


class Image(Node, frozen=True):
    """The program's image, which has nothing to do with its SQL."""

    pullPolicy: Text | None = None
    pullSecrets: Text | None = None
    repository: Text | None = None
    restartPolicy: Text | None = None
    tag: Text | None = None


class Data(Node, frozen=True):
    """What a job does, and when."""

    cronjob: Cronjob
    env: Variables
    envFromSecrets: Secrets | None = None
    envFromSecretes: Secrets | None = None
    """envFromSecrets, as a sample of the product spells it."""
    image: Image | None = None


class Links(Node, frozen=True):
    """Where an answer came from."""

    self: Text  # pyright: ignore[reportGeneralTypeIssues]
    next: Text | None = None
    prev: Text | None = None


class Job(Node, frozen=True):
    """A segment job; the id is the product's once it is stored."""

    id: JobId | None = None
    metadata: Metadata
    roles: Roles | None = None
    labels: tuple[Text, ...] | None = None
    data: Data
    links: Links | None = None


class Page(Node, frozen=True):
    """A part of the list of jobs."""

    items: tuple[Job, ...]
    links: Links | None = None
    totalCount: Count | None = None


PARTS: Final[dict[str, type[Node]]] = {
    "items": Job,
    "metadata": Metadata,
    "createdBy": Person,
    "modifiedBy": Person,
    "roles": Roles,
    "data": Data,
    "cronjob": Cronjob,
    "env": Variables,
    "envFromSecrets": Secrets,
    "envFromSecretes": Secrets,
    "DB_USER": SecretKey,
    "DB_NAME": SecretKey,
    "DB_PASSWORD": SecretKey,
    "DBUser": SecretKey,
    "image": Image,
    "links": Links,
}
"""The classes of the parts of a document by their keys."""
