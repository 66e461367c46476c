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

-- How fast and how alike a kiosk was answered at last; what the next response is held against. Gone 48 hours
-- after it was written.
CREATE TABLE kiosk_pace (
  kiosk       INT UNSIGNED      NOT NULL PRIMARY KEY,
  seq         INT UNSIGNED      NOT NULL COMMENT 'of its last response',
  minute      INT UNSIGNED      NOT NULL COMMENT 'since 1970, of the last answer',
  close_run   SMALLINT UNSIGNED NOT NULL COMMENT 'responses that followed each other without a pause',
  pressed_run SMALLINT UNSIGNED NOT NULL COMMENT 'those among them, at the end, with the same answers',
  alike_run   SMALLINT UNSIGNED NOT NULL COMMENT 'responses with the same answers in a row',
  likeness    BINARY(32)        NOT NULL COMMENT 'HMAC of the last answers under the key of their day',
  written     INT UNSIGNED      NOT NULL COMMENT 'hours since 1970',
  KEY kiosk_pace_age (written)
);

-- How many responses a kiosk took in a minute. Gone 48 hours after it was written.
CREATE TABLE kiosk_minute (
  kiosk   INT UNSIGNED NOT NULL,
  minute  INT UNSIGNED NOT NULL COMMENT 'since 1970, of the answers',
  unit    INT UNSIGNED NOT NULL,
  day     DATE         NOT NULL COMMENT 'of the answers, Asia/Ho_Chi_Minh',
  n       INT UNSIGNED NOT NULL,
  flagged INT UNSIGNED NOT NULL COMMENT 'how many of them bear a flag',
  repeats INT UNSIGNED NOT NULL COMMENT 'how many of the others had the answers of the one before',
  written INT UNSIGNED NOT NULL COMMENT 'hours since 1970',
  PRIMARY KEY (kiosk, minute),
  KEY kiosk_minute_age (written, day)
);

-- A unit's usual day at its kiosks, without the flagged responses: what a new one is held against.
CREATE TABLE unit_pace (
  unit    INT UNSIGNED NOT NULL,
  day     DATE         NOT NULL,
  n       INT UNSIGNED NOT NULL,
  repeats INT UNSIGNED NOT NULL COMMENT 'how many had the answers of the one before at their kiosk',
  busiest INT UNSIGNED NOT NULL COMMENT 'the most that one kiosk took within ten minutes',
  PRIMARY KEY (unit, day),
  KEY unit_pace_age (day)
);
