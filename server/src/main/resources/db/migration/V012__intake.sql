-- Which key belongs to which day. The keys themselves lie in files; a server whose file does not bear the
-- fingerprint that was written down first would count copies twice, so it takes nothing for that day.
CREATE TABLE day_key (
  day          DATE       NOT NULL PRIMARY KEY,
  fingerprint  BINARY(32) NOT NULL COMMENT 'HMAC under the key of a fixed text',
  destroyed_on DATE       NULL
);

-- What came too late, or from a clock too far ahead, to be told from its copies by a day's key. It is kept for
-- somebody to look at, and no figure counts it.
CREATE TABLE quarantine (
  id_mac      BINARY(32)        NOT NULL PRIMARY KEY COMMENT 'HMAC of the id, by the key of the day it came',
  reason      VARCHAR(32)       NOT NULL COMMENT 'code of the problem',
  kiosk       INT UNSIGNED      NOT NULL,
  unit        INT UNSIGNED      NOT NULL,
  survey      SMALLINT UNSIGNED NOT NULL COMMENT 'number of the survey version',
  received_on DATE              NOT NULL,
  content     TEXT              NOT NULL COMMENT 'canonical JSON',
  KEY quarantine_unit (unit, received_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What became of the responses received on a day, for who kept the code of theirs: nothing here, nor the key of
-- the day, leads from a code to an answer.
CREATE TABLE code_status (
  day      DATE        NOT NULL COMMENT 'on which it was received, and whose key it is under',
  code_mac BINARY(32)  NOT NULL,
  status   VARCHAR(32) NOT NULL,
  PRIMARY KEY (day, code_mac)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Why a response looks suspicious, decided once, when it came.
CREATE TABLE response_flag (
  unit     INT UNSIGNED      NOT NULL,
  survey   SMALLINT UNSIGNED NOT NULL,
  bucket   INT UNSIGNED      NOT NULL,
  response BINARY(16)        NOT NULL,
  flag     VARCHAR(16)       NOT NULL,
  rule     SMALLINT UNSIGNED NOT NULL COMMENT 'version of the rule that decided',
  PRIMARY KEY (unit, survey, bucket, response, flag)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
