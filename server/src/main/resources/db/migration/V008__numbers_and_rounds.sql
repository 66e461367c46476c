-- Answers that are numbers, responses that belong to a round, and tallies that keep rounds apart.
ALTER TABLE response ADD COLUMN round SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0: none';

ALTER TABLE answer ADD COLUMN number INT UNSIGNED NULL COMMENT 'of a question that asks for one';

ALTER TABLE option_tally
  ADD COLUMN round SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER bucket,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, question, option_id);

ALTER TABLE indicator_tally
  ADD COLUMN round SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER bucket,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, indicator);

-- Options as chosen in those responses only that count for an indicator of several questions, so that
-- whatever is computed of it rests on one set of responses.
CREATE TABLE counted_option_tally (
  unit          INT UNSIGNED      NOT NULL,
  survey        SMALLINT UNSIGNED NOT NULL,
  bucket        INT UNSIGNED      NOT NULL,
  round         SMALLINT UNSIGNED NOT NULL,
  deciding_unit INT UNSIGNED      NOT NULL,
  channel       VARCHAR(16)       NOT NULL,
  stage         VARCHAR(16)       NOT NULL,
  field         VARCHAR(64)       NOT NULL,
  indicator     VARCHAR(64)       NOT NULL,
  question      VARCHAR(64)       NOT NULL,
  option_id     VARCHAR(64)       NOT NULL,
  n             INT UNSIGNED      NOT NULL,
  PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, indicator, question,
    option_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
