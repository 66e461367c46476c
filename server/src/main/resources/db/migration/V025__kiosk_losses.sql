-- What a device says of its own numbers: so what was deleted from it after the last response that arrived, or before
-- the first, shows as well. Like all that it says, the last word replaces the one before it, and no time of an answer
-- can be told from it.
ALTER TABLE kiosk_contact
  ADD COLUMN first_number INT UNSIGNED NULL COMMENT 'the first one under its present key; null: it does not know',
  ADD COLUMN next_number  INT UNSIGNED NULL COMMENT 'the one that its next response gets; null: it has not said',
  ADD COLUMN held_numbers VARCHAR(500) NULL COMMENT 'of the responses that it still has, such as 5,9-12';

-- When somebody asked a kiosk last to send again what it has sent lately: after this database was restored from a
-- backup, for instance. What is here already is known by its id.
CREATE TABLE kiosk_resend (
  kiosk    INT UNSIGNED NOT NULL PRIMARY KEY,
  asked_at DATETIME(3)  NOT NULL,
  asked_by INT UNSIGNED NOT NULL COMMENT 'account'
);
ALTER TABLE kiosk_contact
  ADD COLUMN resent_at DATETIME(3) NULL COMMENT 'when it did so last, as it says; null: never, or it has not said';

-- What is kept apart is bounded for each kiosk and day; what comes beyond that is refused and stays on the device. How
-- often that was stands here.
CREATE TABLE quarantine_refusal (
  kiosk       INT UNSIGNED    NOT NULL,
  received_on DATE            NOT NULL,
  reason      VARCHAR(32)     NOT NULL COMMENT 'why it would have been kept apart',
  refused     BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (kiosk, received_on, reason)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE quarantine ADD KEY quarantine_kiosk (kiosk, received_on, reason);
