-- What was kept is sealed night by night, so that nobody can alter it unseen. Everything here is only ever added to.
CREATE TABLE seal_key (
  id         CHAR(16)      NOT NULL PRIMARY KEY COMMENT 'the first 8 bytes of the SHA-256 of the public key',
  public_key VARBINARY(64) NOT NULL COMMENT 'Ed25519, SubjectPublicKeyInfo'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE seal_batch (
  number      INT UNSIGNED NOT NULL PRIMARY KEY,
  day         DATE         NOT NULL COMMENT 'whose first hour sealed it',
  leaves      INT UNSIGNED NOT NULL,
  root        BINARY(32)   NOT NULL COMMENT 'of the hash tree over its leaves, sorted (RFC 6962)',
  uncoded     INT          NOT NULL COMMENT 'responses kept before look-up codes were',
  previous    BINARY(32)   NOT NULL COMMENT 'hash of the batch before; zeros for the first',
  hash        BINARY(32)   NOT NULL COMMENT 'SHA-256 of the statement that is signed',
  signing_key CHAR(16)     NOT NULL,
  signature   BINARY(64)   NOT NULL,
  KEY seal_batch_day (day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The look-up codes of a day, and what became of them, under one root of their own.
CREATE TABLE seal_code_day (
  day   DATE         NOT NULL PRIMARY KEY,
  batch INT UNSIGNED NOT NULL,
  codes INT UNSIGNED NOT NULL,
  root  BINARY(32)   NOT NULL,
  KEY seal_code_day_batch (batch)
);

-- One per row that is sealed, under the row's own key: by its hash it is known which row was altered. The batch
-- tells the night in which a row came, no more; rows kept by the half-month are sealed once per half-month, for
-- they may not even tell that.
CREATE TABLE seal_leaf (
  kind   TINYINT UNSIGNED  NOT NULL COMMENT '1 response, 2 procedure_rating, 3 demographic_answer, 4 quarantine',
  unit   INT UNSIGNED      NOT NULL,
  part   SMALLINT UNSIGNED NOT NULL COMMENT 'number of the survey version, or of the procedure',
  bucket INT UNSIGNED      NOT NULL,
  id     VARBINARY(32)     NOT NULL,
  batch  INT UNSIGNED      NOT NULL,
  hash   BINARY(32)        NOT NULL,
  PRIMARY KEY (kind, unit, part, bucket, id),
  KEY seal_leaf_batch (batch)
);
