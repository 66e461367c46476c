-- Who may see and do what.
CREATE TABLE staff_account (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username      VARCHAR(64)  NOT NULL,
  name          VARCHAR(200) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  created_at    DATETIME(3)  NOT NULL,
  disabled_at   DATETIME(3)  NULL,
  UNIQUE KEY staff_account_username (username)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE staff_role (
  account INT UNSIGNED NOT NULL,
  role    VARCHAR(16)  NOT NULL,
  unit    INT UNSIGNED NOT NULL COMMENT '0: the whole installation',
  PRIMARY KEY (account, role, unit)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The cookie is a random secret; only its hash stands here, so this table opens no door.
CREATE TABLE staff_session (
  token_hash BINARY(32)   NOT NULL PRIMARY KEY,
  account    INT UNSIGNED NOT NULL,
  csrf       VARCHAR(64)  NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  seen_at    DATETIME(3)  NOT NULL,
  KEY staff_session_account (account)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sign_in_failure (
  subject  BINARY(32)        NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the name that was tried',
  failures SMALLINT UNSIGNED NOT NULL,
  last_at  DATETIME(3)       NOT NULL
);

-- What staff and operators did. Rows are only ever added.
CREATE TABLE audit (
  id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at      DATETIME(3)     NOT NULL,
  account INT UNSIGNED    NULL COMMENT 'null: the command line',
  action  VARCHAR(64)     NOT NULL,
  subject VARCHAR(255)    NOT NULL,
  KEY audit_account (account, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
