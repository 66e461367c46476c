-- Figures exist with and without the responses that are marked for review.
ALTER TABLE option_tally
  ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'marked, and no review has overturned it' AFTER field,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, flagged, question,
    option_id);

ALTER TABLE indicator_tally
  ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'marked, and no review has overturned it' AFTER field,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, flagged, indicator);

ALTER TABLE counted_option_tally
  ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'marked, and no review has overturned it' AFTER field,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, flagged, indicator,
    question, option_id);

-- What was counted before is counted anew where it matters.
INSERT INTO changed_cell (unit, survey, bucket, mark)
SELECT DISTINCT unit, survey, bucket, UNHEX(REPEAT('00', 16)) FROM response_flag;

-- A kiosk was said to stand at one unit and stood at another. The responses stay as they were stored; whatever
-- reads the tallies counts those of these hours at the other unit. Of several that hold an hour, the last one
-- that was not revoked does.
CREATE TABLE unit_correction (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kiosk        INT UNSIGNED NOT NULL,
  unit         INT UNSIGNED NOT NULL COMMENT 'that the responses name',
  first_bucket INT UNSIGNED NOT NULL COMMENT 'the first hour, yyyyMMddHH',
  last_bucket  INT UNSIGNED NOT NULL COMMENT 'the last hour',
  counts_at    INT UNSIGNED NOT NULL COMMENT 'unit at which the kiosk stood',
  reason       VARCHAR(500) NOT NULL,
  account      INT UNSIGNED NOT NULL,
  at           DATETIME(3)  NOT NULL,
  KEY unit_correction_unit (unit, first_bucket),
  KEY unit_correction_counts_at (counts_at),
  KEY unit_correction_kiosk (kiosk)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE revoked_correction (
  correction INT UNSIGNED NOT NULL PRIMARY KEY,
  reason     VARCHAR(500) NOT NULL,
  account    INT UNSIGNED NOT NULL,
  at         DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
