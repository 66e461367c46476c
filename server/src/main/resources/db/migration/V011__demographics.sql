-- What respondents say of themselves. Age, occupation and the like, side by side, would single people out
-- in a small commune: each answer is a row of its own, joined neither to its response nor to another.
CREATE TABLE demographic_answer (
  unit       INT UNSIGNED      NOT NULL,
  survey     SMALLINT UNSIGNED NOT NULL,
  half_month INT UNSIGNED      NOT NULL,
  id         BINARY(16)        NOT NULL,
  round      SMALLINT UNSIGNED NOT NULL,
  channel    VARCHAR(16)       NOT NULL,
  question   VARCHAR(64)       NOT NULL,
  option_id  VARCHAR(64)       NOT NULL COMMENT 'empty for a number',
  number     INT UNSIGNED      NULL,
  PRIMARY KEY (unit, survey, half_month, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
