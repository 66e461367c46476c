-- Rounds by their short numbers; what they are stands in their files.
CREATE TABLE survey_round (
  number SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id     VARCHAR(64)       NOT NULL,
  UNIQUE KEY survey_round_id (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sheets of paper that were printed together, and in the end how many of them came back.
CREATE TABLE paper_batch (
  number     INT UNSIGNED      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit       INT UNSIGNED      NOT NULL,
  survey     SMALLINT UNSIGNED NOT NULL COMMENT 'number of the survey version',
  stage      VARCHAR(16)       NOT NULL,
  round      SMALLINT UNSIGNED NOT NULL COMMENT '0: none',
  language   VARCHAR(8)        NOT NULL,
  sheets     SMALLINT UNSIGNED NOT NULL COMMENT 'numbered from 1',
  alone      BOOLEAN           NOT NULL COMMENT 'whether one person may key a sheet twice',
  printed_by INT UNSIGNED      NOT NULL COMMENT 'account',
  printed_on DATE              NOT NULL,
  filled_on  DATE              NULL COMMENT 'the day on which people answered; null: not said yet',
  state      VARCHAR(16)       NOT NULL COMMENT 'open, closing, closed',
  valid      SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'counted when it was closed',
  invalid    SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'counted when it was closed',
  lost       SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'came too late to be stored',
  KEY paper_batch_unit (unit),
  KEY paper_batch_round (round)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was keyed from single sheets. It is gone as soon as the sheet is stored, and with it the id under which
-- it was: after that nothing leads from the number of a sheet to an answer.
CREATE TABLE paper_keying (
  batch   INT UNSIGNED      NOT NULL,
  sheet   SMALLINT UNSIGNED NOT NULL,
  pass    TINYINT UNSIGNED  NOT NULL COMMENT '1, 2; 3: settled by looking at the sheet once more',
  account INT UNSIGNED      NOT NULL,
  id      BINARY(16)        NOT NULL COMMENT 'that of pass 1 becomes the id under which the sheet is sent',
  content TEXT              NOT NULL COMMENT 'JSON',
  PRIMARY KEY (batch, sheet, pass)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What somebody added up from the sheets by hand, to be held against what was keyed; gone with the keyings.
CREATE TABLE paper_total (
  batch    INT UNSIGNED NOT NULL,
  question VARCHAR(64)  NOT NULL,
  total    INT UNSIGNED NOT NULL,
  PRIMARY KEY (batch, question)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
