-- What a unit says about the kiosks that stand there and below: when its counters are open, what a kiosk shows when
-- they are not, how long it waits, the PIN of its maintenance screen. Where a column is null, the nearest unit above
-- that has a value decides, and at last the installation's configuration.
CREATE TABLE kiosk_settings (
  unit              INT UNSIGNED      NOT NULL PRIMARY KEY,
  opening_hours     VARCHAR(255)      NULL COMMENT 'such as MON-FRI 07:00-11:30, MON-FRI 13:00-17:00',
  message_vi        VARCHAR(200)      NULL COMMENT 'what a kiosk shows while the counters are closed',
  message_en        VARCHAR(200)      NULL COMMENT 'never without the one in Vietnamese',
  idle_seconds      SMALLINT UNSIGNED NULL,
  thanks_seconds    SMALLINT UNSIGNED NULL,
  heartbeat_seconds SMALLINT UNSIGNED NULL,
  pin_salt          BINARY(16)        NULL,
  pin_iterations    INT UNSIGNED      NULL,
  pin_hash          BINARY(32)        NULL COMMENT 'PBKDF2-HMAC-SHA256 of its digits',
  pin_set_at        DATETIME(3)       NULL,
  changed_at        DATETIME(3)       NOT NULL,
  changed_by        INT UNSIGNED      NOT NULL COMMENT 'account; what it changed is in the audit log'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
