-- The tables of the outbox, for Oracle 12.1 and later. ${prefix} is observables_ unless observables.outbox.table-prefix says otherwise.

CREATE TABLE ${prefix}event (
  app            VARCHAR2(100 CHAR) NOT NULL,
  id             VARCHAR2(100 CHAR) NOT NULL,
  name           VARCHAR2(200 CHAR) NOT NULL,
  event_key      VARCHAR2(1000 CHAR),
  correlation_id VARCHAR2(100 CHAR),
  causation_id   VARCHAR2(100 CHAR),
  depth          NUMBER(10) NOT NULL,
  source         VARCHAR2(500 CHAR),
  sent_at        NUMBER(19) NOT NULL,
  body           CLOB,
  open_count     NUMBER(10) NOT NULL,
  dead_count     NUMBER(10) NOT NULL,
  completion     NUMBER(5) NOT NULL,
  memory_owner   VARCHAR2(250 CHAR),
  outcomes       CLOB,
  CONSTRAINT ${prefix}event_pk PRIMARY KEY (app, id)
);
CREATE INDEX ${prefix}event_memory ON ${prefix}event (memory_owner);

CREATE TABLE ${prefix}delivery (
  app            VARCHAR2(100 CHAR) NOT NULL,
  event_id       VARCHAR2(100 CHAR) NOT NULL,
  listener       VARCHAR2(200 CHAR) NOT NULL,
  seq            NUMBER(19) GENERATED ALWAYS AS IDENTITY (ORDER),
  lane           VARCHAR2(200 CHAR),
  state          NUMBER(5) NOT NULL,
  due_at         NUMBER(19) NOT NULL,
  owner          VARCHAR2(250 CHAR),
  token          NUMBER(19) NOT NULL,
  attempts       NUMBER(10) NOT NULL,
  attempts_limit NUMBER(10) NOT NULL,
  failure        VARCHAR2(1000 CHAR),
  duration       NUMBER(19) NOT NULL,
  CONSTRAINT ${prefix}delivery_pk PRIMARY KEY (app, event_id, listener)
);
CREATE INDEX ${prefix}delivery_due ON ${prefix}delivery (app, state, due_at, seq);
CREATE INDEX ${prefix}delivery_lane ON ${prefix}delivery (lane, listener, app, seq);

CREATE TABLE ${prefix}node (
  app         VARCHAR2(100 CHAR) NOT NULL,
  name        VARCHAR2(200 CHAR) NOT NULL,
  incarnation VARCHAR2(250 CHAR) NOT NULL,
  seen_at     NUMBER(19) NOT NULL,
  rival       VARCHAR2(250 CHAR),
  CONSTRAINT ${prefix}node_pk PRIMARY KEY (app, name)
);

CREATE TABLE ${prefix}node_listener (
  app         VARCHAR2(100 CHAR) NOT NULL,
  incarnation VARCHAR2(250 CHAR) NOT NULL,
  listener    VARCHAR2(200 CHAR) NOT NULL,
  skips_dead  NUMBER(5) NOT NULL,
  CONSTRAINT ${prefix}node_listener_pk PRIMARY KEY (app, incarnation, listener)
);

CREATE TABLE ${prefix}paused (
  app      VARCHAR2(100 CHAR) NOT NULL,
  listener VARCHAR2(200 CHAR) NOT NULL,
  CONSTRAINT ${prefix}paused_pk PRIMARY KEY (app, listener)
);
