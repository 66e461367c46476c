-- What citizens leave to be answered, without a name. A row is found by a keyed hash of the look-up code that they alone
-- have; the key lies outside the database. What they wrote is encrypted under the same key. No column leads to a response:
-- the code is made of an id that was forgotten, and code_status knows it by the keys of days. The day stands here since
-- deadlines are counted from it; the rows lie where a random id puts them.
CREATE TABLE letter (
  id          BINARY(16)   NOT NULL PRIMARY KEY COMMENT 'random',
  code_mac    BINARY(32)   NOT NULL COMMENT 'keyed hash of the look-up code',
  unit        INT UNSIGNED NOT NULL COMMENT 'that it is about',
  kind        VARCHAR(16)  NOT NULL COMMENT 'complaint or praise',
  language    VARCHAR(8)   NOT NULL COMMENT 'of the page',
  received_on DATE         NOT NULL,
  encrypted   BLOB         NOT NULL COMMENT 'the words',
  UNIQUE KEY letter_code (code_mac),
  KEY letter_unit (unit, received_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was done about it, in order; nothing of it is ever changed, and it goes when the letter is deleted. Of two who act at once the key lets one be first.
CREATE TABLE letter_step (
  letter    BINARY(16)        NOT NULL,
  step      SMALLINT UNSIGNED NOT NULL COMMENT 'from 1',
  act       VARCHAR(16)       NOT NULL,
  done_on   DATE              NOT NULL,
  account   INT UNSIGNED      NULL COMMENT 'null: who wrote the letter',
  encrypted BLOB              NOT NULL COMMENT 'what was said',
  PRIMARY KEY (letter, step),
  KEY letter_step_act (act, done_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How people rate once more when it was said that something was put right. A series of its own, in no other figure, and
-- joined to no letter: that a code was used for it stands in a table of its own, under another hash.
CREATE TABLE second_rating (
  unit       INT UNSIGNED     NOT NULL,
  half_month INT UNSIGNED     NOT NULL COMMENT 'yyyyMMdd99, from that day',
  id         BINARY(16)       NOT NULL COMMENT 'random',
  level      TINYINT UNSIGNED NOT NULL COMMENT '1 to 5',
  PRIMARY KEY (unit, half_month, id)
);
CREATE TABLE second_rating_spent (
  code_mac BINARY(32) NOT NULL PRIMARY KEY
);
