-- What people write on their own phone about a unit, in words alone. The key names the place and the half-month,
-- then bytes that follow from nothing once the key of their day is destroyed: no row leads to a response, a time
-- or a phone, and the order of the rows tells nothing.
CREATE TABLE remark (
  unit       INT UNSIGNED NOT NULL,
  half_month INT UNSIGNED NOT NULL COMMENT 'yyyyMMdd99, from that day',
  id         BINARY(16)   NOT NULL COMMENT 'HMAC of form and words, by the key of the day',
  language   VARCHAR(8)   NOT NULL COMMENT 'of the page',
  text       TEXT         NOT NULL,
  PRIMARY KEY (unit, half_month, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
