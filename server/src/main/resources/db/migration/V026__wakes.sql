-- What the one-stop software said that whoever stands before a kiosk has just finished; of the dossier it says nothing.
-- A response given meanwhile takes over procedure, field and stage, never the id: nothing leads from an answer to a
-- wake. A row goes with the first answer, and after a day in any case.
CREATE TABLE wake (
  id               BINARY(16)        NOT NULL PRIMARY KEY COMMENT 'random',
  kiosk            INT UNSIGNED      NOT NULL,
  assignment       INT UNSIGNED      NOT NULL COMMENT 'under which the kiosk stood there',
  unit             INT UNSIGNED      NOT NULL,
  procedure_number SMALLINT UNSIGNED NOT NULL COMMENT '0: none was named',
  field            VARCHAR(64)       NOT NULL COMMENT 'empty where none is known',
  stage            VARCHAR(16)       NOT NULL,
  woken_at         DATETIME(3)       NOT NULL,
  KEY wake_time (woken_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A wake, or an answer to one, that has yet to be counted: no time, and nothing of what it was about. It lies where its
-- random mark puts it. Marks are soon added up by another transaction, and deleted.
CREATE TABLE wake_mark (
  mark       BINARY(16)   NOT NULL PRIMARY KEY,
  kiosk      INT UNSIGNED NOT NULL,
  unit       INT UNSIGNED NOT NULL,
  half_month INT UNSIGNED NOT NULL COMMENT 'of the wake',
  answered   BOOLEAN      NOT NULL COMMENT 'false: the wake itself'
);

-- How often a kiosk was woken while it stood at a unit, and how many of these wakes were followed by a rating.
CREATE TABLE wake_count (
  kiosk      INT UNSIGNED NOT NULL,
  unit       INT UNSIGNED NOT NULL,
  half_month INT UNSIGNED NOT NULL,
  wakes      INT UNSIGNED NOT NULL,
  answered   INT UNSIGNED NOT NULL,
  PRIMARY KEY (kiosk, unit, half_month),
  KEY wake_count_unit (unit, half_month)
);
