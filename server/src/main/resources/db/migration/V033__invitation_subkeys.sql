-- The sub-keys with which counters make tokens without the network. Not their secrets: those are made of the token
-- key and of what stands here. A token is not looked up here, so a row that is missing after a restore spoils no paper.
CREATE TABLE invitation_subkey (
  id          BIGINT            NOT NULL PRIMARY KEY COMMENT 'random',
  token_key   TINYINT UNSIGNED  NOT NULL COMMENT 'number of the token key that it is made of',
  unit        INT UNSIGNED      NOT NULL COMMENT 'this unit and all below it',
  stages      VARCHAR(100)      NOT NULL COMMENT 'codes, a comma between them',
  issued_on   DATE              NOT NULL,
  not_before  DATE              NOT NULL,
  expires_on  DATE              NOT NULL COMMENT 'the last day of every token of it',
  last_number INT UNSIGNED      NOT NULL COMMENT 'so many tokens can be made of it at most',
  name        VARCHAR(200)      NOT NULL COMMENT 'whose it is',
  created_at  DATETIME(3)       NOT NULL,
  revoked_at  DATETIME(3)       NULL,
  KEY invitation_subkey_expiry (expires_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
