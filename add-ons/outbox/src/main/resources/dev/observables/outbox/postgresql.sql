-- The tables of the outbox, for PostgreSQL 10 and later. ${prefix} is observables_ unless observables.outbox.table-prefix says otherwise.

CREATE TABLE ${prefix}event (
  app            VARCHAR(100) NOT NULL,
  id             VARCHAR(100) NOT NULL,
  name           VARCHAR(200) NOT NULL,
  event_key      VARCHAR(1000),
  correlation_id VARCHAR(100),
  causation_id   VARCHAR(100),
  depth          INTEGER NOT NULL,
  source         VARCHAR(500),
  sent_at        BIGINT NOT NULL,
  body           TEXT,
  open_count     INTEGER NOT NULL,
  dead_count     INTEGER NOT NULL,
  completion     SMALLINT NOT NULL,
  memory_owner   VARCHAR(250),
  outcomes       TEXT,
  CONSTRAINT ${prefix}event_pk PRIMARY KEY (app, id)
);
CREATE INDEX ${prefix}event_memory ON ${prefix}event (memory_owner) WHERE memory_owner IS NOT NULL;

CREATE TABLE ${prefix}delivery (
  app            VARCHAR(100) NOT NULL,
  event_id       VARCHAR(100) NOT NULL,
  listener       VARCHAR(200) NOT NULL,
  seq            BIGINT GENERATED ALWAYS AS IDENTITY,
  lane           VARCHAR(200),
  state          SMALLINT NOT NULL,
  due_at         BIGINT NOT NULL,
  owner          VARCHAR(250),
  token          BIGINT NOT NULL,
  attempts       INTEGER NOT NULL,
  attempts_limit INTEGER NOT NULL,
  failure        VARCHAR(1000),
  duration       BIGINT NOT NULL,
  CONSTRAINT ${prefix}delivery_pk PRIMARY KEY (app, event_id, listener)
);
CREATE INDEX ${prefix}delivery_due ON ${prefix}delivery (app, state, due_at, seq);
CREATE INDEX ${prefix}delivery_lane ON ${prefix}delivery (lane, listener, app, seq) WHERE lane IS NOT NULL;

CREATE TABLE ${prefix}node (
  app         VARCHAR(100) NOT NULL,
  name        VARCHAR(200) NOT NULL,
  incarnation VARCHAR(250) NOT NULL,
  seen_at     BIGINT NOT NULL,
  rival       VARCHAR(250),
  CONSTRAINT ${prefix}node_pk PRIMARY KEY (app, name)
);

CREATE TABLE ${prefix}node_listener (
  app         VARCHAR(100) NOT NULL,
  incarnation VARCHAR(250) NOT NULL,
  listener    VARCHAR(200) NOT NULL,
  skips_dead  SMALLINT NOT NULL,
  CONSTRAINT ${prefix}node_listener_pk PRIMARY KEY (app, incarnation, listener)
);

CREATE TABLE ${prefix}paused (
  app      VARCHAR(100) NOT NULL,
  listener VARCHAR(200) NOT NULL,
  CONSTRAINT ${prefix}paused_pk PRIMARY KEY (app, listener)
);
