-- What respondents answered. Rows are clustered by place, instrument and coarse time, then by an id that the
-- server drew at random: neither key nor row order tells who came first. Nothing here names a person, a token,
-- a dossier or an exact time.
CREATE TABLE response (
  unit          INT UNSIGNED      NOT NULL COMMENT 'receiving unit',
  survey        SMALLINT UNSIGNED NOT NULL COMMENT 'number of the survey version',
  bucket        INT UNSIGNED      NOT NULL COMMENT 'yyyyMMddHH, or yyyyMMdd99 for the half-month from that day',
  id            BINARY(16)        NOT NULL,
  deciding_unit INT UNSIGNED      NOT NULL,
  field         VARCHAR(64)       NOT NULL COMMENT 'empty where none is known',
  channel       VARCHAR(16)       NOT NULL,
  stage         VARCHAR(16)       NOT NULL,
  language      VARCHAR(8)        NOT NULL,
  complete      BOOLEAN           NOT NULL,
  PRIMARY KEY (unit, survey, bucket, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row per chosen option; a text leaves only a commitment to it here.
CREATE TABLE answer (
  unit       INT UNSIGNED      NOT NULL,
  survey     SMALLINT UNSIGNED NOT NULL,
  bucket     INT UNSIGNED      NOT NULL,
  response   BINARY(16)        NOT NULL,
  question   VARCHAR(64)       NOT NULL,
  option_id  VARCHAR(64)       NOT NULL COMMENT 'empty for a text',
  commitment BINARY(32)        NULL COMMENT 'SHA-256 of salt and text',
  PRIMARY KEY (unit, survey, bucket, response, question, option_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Comments may name people, so they live apart, under an id of their own.
CREATE TABLE comment (
  id       BINARY(16)        NOT NULL PRIMARY KEY,
  unit     INT UNSIGNED      NOT NULL,
  survey   SMALLINT UNSIGNED NOT NULL,
  bucket   INT UNSIGNED      NOT NULL,
  question VARCHAR(64)       NOT NULL,
  language VARCHAR(8)        NOT NULL,
  salt     BINARY(16)        NOT NULL,
  text     TEXT              NOT NULL,
  KEY comment_place (unit, survey, bucket)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Unit, procedure and day together would single out a dossier, so the procedure is kept only here, unjoined.
CREATE TABLE procedure_rating (
  unit       INT UNSIGNED      NOT NULL,
  procedure_number SMALLINT UNSIGNED NOT NULL,
  half_month INT UNSIGNED      NOT NULL,
  id         BINARY(16)        NOT NULL,
  option_id  VARCHAR(64)       NOT NULL COMMENT 'of the overall question',
  PRIMARY KEY (unit, procedure_number, half_month, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Exactly once, forgettably: HMACs under the key of the day that the item carries. The keys lie outside the
-- database and are destroyed after 90 days.
CREATE TABLE accepted (
  day         DATE       NOT NULL,
  id_mac      BINARY(32) NOT NULL,
  content_mac BINARY(32) NOT NULL,
  PRIMARY KEY (day, id_mac)
);
CREATE TABLE spent (
  day       DATE       NOT NULL,
  token_mac BINARY(32) NOT NULL,
  PRIMARY KEY (day, token_mac)
);

-- Derived from here on. A response leaves a mark in its own transaction; a worker recounts the marked cells.
CREATE TABLE changed_cell (
  unit   INT UNSIGNED      NOT NULL,
  survey SMALLINT UNSIGNED NOT NULL,
  bucket INT UNSIGNED      NOT NULL,
  mark   BINARY(16)        NOT NULL,
  PRIMARY KEY (unit, survey, bucket, mark)
);
CREATE TABLE tallied_cell (
  unit   INT UNSIGNED      NOT NULL,
  survey SMALLINT UNSIGNED NOT NULL,
  bucket INT UNSIGNED      NOT NULL,
  recounts INT UNSIGNED    NOT NULL,
  PRIMARY KEY (unit, survey, bucket)
);
CREATE TABLE option_tally (
  unit          INT UNSIGNED      NOT NULL,
  survey        SMALLINT UNSIGNED NOT NULL,
  bucket        INT UNSIGNED      NOT NULL,
  deciding_unit INT UNSIGNED      NOT NULL,
  channel       VARCHAR(16)       NOT NULL,
  stage         VARCHAR(16)       NOT NULL,
  field         VARCHAR(64)       NOT NULL,
  question      VARCHAR(64)       NOT NULL,
  option_id     VARCHAR(64)       NOT NULL,
  n             INT UNSIGNED      NOT NULL,
  PRIMARY KEY (unit, survey, bucket, deciding_unit, channel, stage, field, question, option_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Respondent-level sums: each respondent gave m answers that count, s of them satisfied.
CREATE TABLE indicator_tally (
  unit          INT UNSIGNED      NOT NULL,
  survey        SMALLINT UNSIGNED NOT NULL,
  bucket        INT UNSIGNED      NOT NULL,
  deciding_unit INT UNSIGNED      NOT NULL,
  channel       VARCHAR(16)       NOT NULL,
  stage         VARCHAR(16)       NOT NULL,
  field         VARCHAR(64)       NOT NULL,
  indicator     VARCHAR(64)       NOT NULL,
  n             INT UNSIGNED      NOT NULL,
  s             BIGINT UNSIGNED   NOT NULL,
  m             BIGINT UNSIGNED   NOT NULL,
  ss            BIGINT UNSIGNED   NOT NULL,
  sm            BIGINT UNSIGNED   NOT NULL,
  mm            BIGINT UNSIGNED   NOT NULL,
  PRIMARY KEY (unit, survey, bucket, deciding_unit, channel, stage, field, indicator)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
