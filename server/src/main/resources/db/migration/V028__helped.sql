-- Whether somebody said that they had been helped to answer: true, or nothing at all, so that what was sealed
-- before reads as it did.
ALTER TABLE response ADD COLUMN helped BOOLEAN NULL COMMENT 'true: somebody helped; null: nobody said so';

-- Sums as in indicator_tally, over those respondents alone.
CREATE TABLE helped_tally (
  unit          INT UNSIGNED      NOT NULL,
  survey        SMALLINT UNSIGNED NOT NULL,
  bucket        INT UNSIGNED      NOT NULL,
  round         SMALLINT UNSIGNED NOT NULL,
  deciding_unit INT UNSIGNED      NOT NULL,
  channel       VARCHAR(16)       NOT NULL,
  stage         VARCHAR(16)       NOT NULL,
  field         VARCHAR(64)       NOT NULL,
  flagged       BOOLEAN           NOT NULL,
  indicator     VARCHAR(64)       NOT NULL,
  n             INT UNSIGNED      NOT NULL,
  s             BIGINT UNSIGNED   NOT NULL,
  m             BIGINT UNSIGNED   NOT NULL,
  ss            BIGINT UNSIGNED   NOT NULL,
  sm            BIGINT UNSIGNED   NOT NULL,
  mm            BIGINT UNSIGNED   NOT NULL,
  PRIMARY KEY (unit, survey, bucket, round, deciding_unit, channel, stage, field, flagged, indicator)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
