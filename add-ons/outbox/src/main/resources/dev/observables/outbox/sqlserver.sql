-- The tables of the outbox, for SQL Server 2016 and later; the database should have READ_COMMITTED_SNAPSHOT on. ${prefix} is observables_ unless observables.outbox.table-prefix says otherwise.

CREATE TABLE ${prefix}event (
  app            NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  id             NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  name           NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  event_key      NVARCHAR(1000) COLLATE Latin1_General_BIN2,
  correlation_id NVARCHAR(100) COLLATE Latin1_General_BIN2,
  causation_id   NVARCHAR(100) COLLATE Latin1_General_BIN2,
  depth          INT NOT NULL,
  source         NVARCHAR(500) COLLATE Latin1_General_BIN2,
  sent_at        BIGINT NOT NULL,
  body           NVARCHAR(MAX),
  open_count     INT NOT NULL,
  dead_count     INT NOT NULL,
  completion     SMALLINT NOT NULL,
  memory_owner   NVARCHAR(250) COLLATE Latin1_General_BIN2,
  outcomes       NVARCHAR(MAX),
  CONSTRAINT ${prefix}event_pk PRIMARY KEY (app, id)
);
CREATE INDEX ${prefix}event_memory ON ${prefix}event (memory_owner);

CREATE TABLE ${prefix}delivery (
  app            NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  event_id       NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  listener       NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  seq            BIGINT IDENTITY,
  lane           NVARCHAR(200) COLLATE Latin1_General_BIN2,
  state          SMALLINT NOT NULL,
  due_at         BIGINT NOT NULL,
  owner          NVARCHAR(250) COLLATE Latin1_General_BIN2,
  token          BIGINT NOT NULL,
  attempts       INT NOT NULL,
  attempts_limit INT NOT NULL,
  failure        NVARCHAR(1000) COLLATE Latin1_General_BIN2,
  duration       BIGINT NOT NULL,
  CONSTRAINT ${prefix}delivery_pk PRIMARY KEY (app, event_id, listener)
);
CREATE INDEX ${prefix}delivery_due ON ${prefix}delivery (app, state, due_at, seq);
CREATE INDEX ${prefix}delivery_lane ON ${prefix}delivery (lane, listener, app, seq);

CREATE TABLE ${prefix}node (
  app         NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  name        NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  incarnation NVARCHAR(250) COLLATE Latin1_General_BIN2 NOT NULL,
  seen_at     BIGINT NOT NULL,
  rival       NVARCHAR(250) COLLATE Latin1_General_BIN2,
  CONSTRAINT ${prefix}node_pk PRIMARY KEY (app, name)
);

CREATE TABLE ${prefix}node_listener (
  app         NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  incarnation NVARCHAR(250) COLLATE Latin1_General_BIN2 NOT NULL,
  listener    NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  skips_dead  SMALLINT NOT NULL,
  CONSTRAINT ${prefix}node_listener_pk PRIMARY KEY (app, incarnation, listener)
);

CREATE TABLE ${prefix}paused (
  app      NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  listener NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT ${prefix}paused_pk PRIMARY KEY (app, listener)
);
