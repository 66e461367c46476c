-- How many invitations there were, and how many became of use and were used; nothing of which. A mark is what one act
-- adds: no time but two half-months, no token, no alias, no answer; and it lies where it is put by chance. What was used
-- is gathered in the memory first, so that it comes neither with the response nor right after it. Marks are soon added
-- up by another transaction, and deleted.
CREATE TABLE invitation_mark (
  mark             BINARY(16)        NOT NULL PRIMARY KEY COMMENT 'random',
  unit             INT UNSIGNED      NOT NULL,
  procedure_number SMALLINT UNSIGNED NOT NULL COMMENT '0: none was named',
  stage            VARCHAR(16)       NOT NULL,
  issued_in        INT UNSIGNED      NOT NULL COMMENT 'half-month',
  ends_in          INT UNSIGNED      NOT NULL COMMENT 'half-month of the last day on which they may be used',
  issued           INT UNSIGNED      NOT NULL,
  printed          INT UNSIGNED      NOT NULL COMMENT 'of these, in stock: nobody knows how many were handed out',
  usable           INT UNSIGNED      NOT NULL COMMENT 'valid from the start, or activated',
  used             INT UNSIGNED      NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE invitation_count (
  unit             INT UNSIGNED      NOT NULL,
  ends_in          INT UNSIGNED      NOT NULL,
  issued_in        INT UNSIGNED      NOT NULL,
  procedure_number SMALLINT UNSIGNED NOT NULL,
  stage            VARCHAR(16)       NOT NULL,
  issued           INT UNSIGNED      NOT NULL,
  printed          INT UNSIGNED      NOT NULL,
  usable           INT UNSIGNED      NOT NULL,
  used             INT UNSIGNED      NOT NULL,
  PRIMARY KEY (unit, ends_in, issued_in, procedure_number, stage)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Only invitations issued from this day on are counted, all through their lives: of older ones nobody noted down that
-- they were issued. In a house that stands already it is tomorrow, when all servers have been upgraded.
CREATE TABLE invitation_counting (
  since DATE NOT NULL PRIMARY KEY
);
INSERT INTO invitation_counting (since)
SELECT IF(EXISTS (SELECT 1 FROM unit),
  DATE_ADD(DATE(DATE_ADD(UTC_TIMESTAMP(), INTERVAL 7 HOUR)), INTERVAL 1 DAY), DATE '2000-01-01');

-- What an invitation is counted by when it is activated by its reference. A unit of 0: it was issued before.
ALTER TABLE invitation_expected
  ADD COLUMN unit             INT UNSIGNED      NOT NULL DEFAULT 0,
  ADD COLUMN procedure_number SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN stage            VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  ADD COLUMN issued_on        DATE              NULL;

-- How many dossiers there were, as the units report it month by month. Nothing is ever changed: what a later import
-- says of a unit's month takes the place of all that an earlier one said of it.
CREATE TABLE dossier_import (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account     INT UNSIGNED NULL COMMENT 'null: the operator',
  imported_at DATETIME(3)  NOT NULL
);

CREATE TABLE dossier_count (
  unit             INT UNSIGNED      NOT NULL,
  month            INT UNSIGNED      NOT NULL COMMENT 'yyyyMM, on the grid of reporting months',
  import_id        INT UNSIGNED      NOT NULL,
  procedure_number SMALLINT UNSIGNED NOT NULL COMMENT '0: all that have no row of their own',
  stage            VARCHAR(16)       NOT NULL,
  carried_over     INT UNSIGNED      NOT NULL,
  received         INT UNSIGNED      NOT NULL,
  returned_early   INT UNSIGNED      NOT NULL,
  returned_on_time INT UNSIGNED      NOT NULL,
  returned_late    INT UNSIGNED      NOT NULL,
  complaints       INT UNSIGNED      NOT NULL,
  PRIMARY KEY (unit, month, import_id, procedure_number, stage)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
