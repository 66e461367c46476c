-- The machines that stand at counters. What one sends is signed by a key that never leaves it; here is the
-- other half of the key.
CREATE TABLE kiosk (
  number     INT UNSIGNED   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_key VARBINARY(128) NOT NULL COMMENT 'SubjectPublicKeyInfo of a point on P-256',
  paired_at  DATETIME(3)    NOT NULL,
  paired_by  INT UNSIGNED   NULL COMMENT 'account; null: the operator',
  revoked_at DATETIME(3)    NULL COMMENT 'for good',
  revoked_by INT UNSIGNED   NULL COMMENT 'account; null: the operator',
  UNIQUE KEY kiosk_public_key (public_key)
);

-- Machines that show their three words and wait for somebody at a desk; gone after a while.
CREATE TABLE kiosk_pairing (
  id           BINARY(16)     NOT NULL PRIMARY KEY,
  words        VARCHAR(64)    NOT NULL COMMENT 'as the machine shows them',
  folded_words VARCHAR(64)    NOT NULL COMMENT 'as they are compared: letters a to z alone',
  public_key   VARBINARY(128) NOT NULL,
  created_at   DATETIME(3)    NOT NULL,
  kiosk        INT UNSIGNED   NULL COMMENT 'what it became',
  UNIQUE KEY kiosk_pairing_words (folded_words),
  UNIQUE KEY kiosk_pairing_key (public_key),
  KEY kiosk_pairing_age (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Where a machine stood, from when to when, and what it asked there. An answer names its assignment, so one that
-- comes late still counts where it was given.
CREATE TABLE kiosk_assignment (
  id          INT UNSIGNED      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kiosk       INT UNSIGNED      NOT NULL,
  unit        INT UNSIGNED      NOT NULL,
  counter     VARCHAR(100)      NOT NULL,
  stage       VARCHAR(16)       NOT NULL,
  survey      SMALLINT UNSIGNED NOT NULL COMMENT 'number of the survey version, pinned',
  valid_from  DATETIME(3)       NOT NULL,
  valid_to    DATETIME(3)       NULL COMMENT 'null: it stands there now',
  assigned_by INT UNSIGNED      NULL COMMENT 'account; null: the operator',
  KEY kiosk_assignment_kiosk (kiosk, id),
  KEY kiosk_assignment_unit (unit)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What a machine said of itself last. When it took and sent answers is kept by the hour, as the answers are: one
-- exact time beside the only answer of its hour would be that answer's exact time.
CREATE TABLE kiosk_contact (
  kiosk             INT UNSIGNED NOT NULL PRIMARY KEY,
  seen_at           DATETIME(3)  NOT NULL,
  app_version       VARCHAR(40)  NULL,
  waiting           INT UNSIGNED NOT NULL DEFAULT 0,
  set_aside         INT UNSIGNED NOT NULL DEFAULT 0,
  oldest_waiting_at DATETIME(3)  NULL,
  last_answer_at    DATETIME(3)  NULL,
  last_sent_at      DATETIME(3)  NULL,
  clock_offset_ms   BIGINT       NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
