-- The systems that may ask for invitations. An invitation itself leaves no row: its token carries all it needs.
CREATE TABLE integration_key (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  secret_hash BINARY(32)   NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  revoked_at  DATETIME(3)  NULL,
  UNIQUE KEY integration_key_secret (secret_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE integration_key_unit (
  integration_key INT UNSIGNED NOT NULL,
  unit            INT UNSIGNED NOT NULL COMMENT 'this unit and all below it',
  PRIMARY KEY (integration_key, unit)
);
