-- What somebody decided who looked at the responses of a unit, survey and bucket that bear a flag: the last
-- word stands, and none is ever taken out.
CREATE TABLE flag_review (
  id         BIGINT            NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit       INT UNSIGNED      NOT NULL,
  survey     SMALLINT UNSIGNED NOT NULL,
  bucket     INT UNSIGNED      NOT NULL,
  flag       VARCHAR(16)       NOT NULL,
  overturned BOOLEAN           NOT NULL COMMENT 'true: they are not set apart after all',
  reason     VARCHAR(500)      NOT NULL,
  account    INT UNSIGNED      NOT NULL,
  at         DATETIME(3)       NOT NULL,
  KEY flag_review_cell (unit, survey, bucket, flag)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
