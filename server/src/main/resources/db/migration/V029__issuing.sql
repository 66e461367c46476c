-- What is typed in from a paper instead of scanning it. A row is found by a keyed hash of the alias and holds the
-- token, encrypted under a key that is made of the alias itself: these rows alone open nothing.
CREATE TABLE invitation_alias (
  alias_mac  BINARY(32)     NOT NULL PRIMARY KEY,
  encrypted  VARBINARY(255) NOT NULL,
  expires_on DATE           NOT NULL COMMENT 'the last day of the token; deleted after it',
  KEY invitation_alias_expiry (expires_on)
);

-- What was given for a caller's own reference, for a day. The reference may be a dossier number, so a row is found
-- by a keyed hash of it and encrypted under a key that is made of it.
CREATE TABLE invitation_reference (
  reference_mac BINARY(32)     NOT NULL PRIMARY KEY,
  content_mac   BINARY(32)     NOT NULL COMMENT 'keyed hash of what was asked for',
  encrypted     VARBINARY(255) NOT NULL COMMENT 'token, alias and last day',
  issued_at     DATETIME(3)    NOT NULL COMMENT 'deleted 24 hours later',
  KEY invitation_reference_age (issued_at)
);

-- Invitations that become valid when the case system says so. Which of them a reference leads to, until they expire;
-- and which have become valid. Keyed hashes of what is in the token alone: they lead to no token and no answer.
CREATE TABLE invitation_expected (
  reference_mac BINARY(32) NOT NULL PRIMARY KEY,
  token_mac     BINARY(32) NOT NULL,
  expires_on    DATE       NOT NULL COMMENT 'the last day of the token; deleted after it',
  KEY invitation_expected_expiry (expires_on)
);

CREATE TABLE invitation_activation (
  token_mac  BINARY(32) NOT NULL PRIMARY KEY,
  expires_on DATE       NOT NULL COMMENT 'the last day of the token; deleted after it',
  KEY invitation_activation_expiry (expires_on)
);
