-- A machine is in use, put aside for a while, lost or out of use for good; and what stands at its place may be
-- replaced by another device, with another key.
ALTER TABLE kiosk
  ADD COLUMN state       VARCHAR(16)       NOT NULL DEFAULT 'active' COMMENT 'active, inactive, lost, retired',
  ADD COLUMN state_since DATETIME(3)       NULL COMMENT 'null: since it was paired',
  ADD COLUMN device      SMALLINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'which one stands there by now, counted from 1';

UPDATE kiosk SET state = 'retired', state_since = revoked_at WHERE revoked_at IS NOT NULL;

-- The devices that stood there before. What they still send is told from what a stranger sends by their keys.
CREATE TABLE kiosk_former_device (
  public_key  VARBINARY(128)    NOT NULL PRIMARY KEY COMMENT 'SubjectPublicKeyInfo of a point on P-256',
  kiosk       INT UNSIGNED      NOT NULL,
  device      SMALLINT UNSIGNED NOT NULL,
  replaced_at DATETIME(3)       NOT NULL,
  replaced_by INT UNSIGNED      NULL COMMENT 'account; null: the operator',
  UNIQUE KEY kiosk_former_device_place (kiosk, device)
);
