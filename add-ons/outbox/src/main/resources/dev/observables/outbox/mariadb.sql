-- The tables of the outbox, for MariaDB 10.6 and later, MySQL 8 and later. ${prefix} is observables_ unless observables.outbox.table-prefix says otherwise.

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
  body           LONGTEXT,
  open_count     INTEGER NOT NULL,
  dead_count     INTEGER NOT NULL,
  completion     SMALLINT NOT NULL,
  memory_owner   VARCHAR(250),
  outcomes       LONGTEXT,
  KEY ${prefix}event_memory (memory_owner),
  CONSTRAINT ${prefix}event_pk PRIMARY KEY (app, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE ${prefix}delivery (
  app            VARCHAR(100) NOT NULL,
  event_id       VARCHAR(100) NOT NULL,
  listener       VARCHAR(200) NOT NULL,
  seq            BIGINT NOT NULL AUTO_INCREMENT,
  lane           VARCHAR(200),
  state          SMALLINT NOT NULL,
  due_at         BIGINT NOT NULL,
  owner          VARCHAR(250),
  token          BIGINT NOT NULL,
  attempts       INTEGER NOT NULL,
  attempts_limit INTEGER NOT NULL,
  failure        VARCHAR(1000),
  duration       BIGINT NOT NULL,
  UNIQUE KEY ${prefix}delivery_seq (seq),
  KEY ${prefix}delivery_due (app, state, due_at, seq),
  KEY ${prefix}delivery_lane (lane, listener, app, seq),
  CONSTRAINT ${prefix}delivery_pk PRIMARY KEY (app, event_id, listener)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE ${prefix}node (
  app         VARCHAR(100) NOT NULL,
  name        VARCHAR(200) NOT NULL,
  incarnation VARCHAR(250) NOT NULL,
  seen_at     BIGINT NOT NULL,
  rival       VARCHAR(250),
  CONSTRAINT ${prefix}node_pk PRIMARY KEY (app, name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE ${prefix}node_listener (
  app         VARCHAR(100) NOT NULL,
  incarnation VARCHAR(250) NOT NULL,
  listener    VARCHAR(200) NOT NULL,
  skips_dead  SMALLINT NOT NULL,
  CONSTRAINT ${prefix}node_listener_pk PRIMARY KEY (app, incarnation, listener)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE ${prefix}paused (
  app      VARCHAR(100) NOT NULL,
  listener VARCHAR(200) NOT NULL,
  CONSTRAINT ${prefix}paused_pk PRIMARY KEY (app, listener)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
