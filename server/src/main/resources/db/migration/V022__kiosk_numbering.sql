-- Which numbers of a device's responses have arrived. The device counts what it keeps, and what is taken back there
-- leaves its number to the next one; so a number that never comes belonged to something that was deleted.
-- A mark says that a number has come, and nothing else: no time, no unit, no id, no answer, nothing of whether it was
-- stored, set apart or rejected; and it lies where its number puts it, not where it was written. It is not the key
-- to an answer: no answer bears a number. It comes by the transaction that stores the response, though, and whoever
-- holds the raw files or a binary log sees what came by one transaction. So marks are soon put together to spans, by
-- another transaction, and deleted; a span of a thousand numbers tells of none of them when it came.
CREATE TABLE kiosk_number (
  kiosk  INT UNSIGNED      NOT NULL,
  device SMALLINT UNSIGNED NOT NULL COMMENT 'which one stood there, counted from 1; each counts for itself',
  seq    INT UNSIGNED      NOT NULL,
  PRIMARY KEY (kiosk, device, seq)
);

-- The numbers that have arrived, as far as their marks are gone: from the first to the last, both included. What
-- lies between two spans is missing. Two spans may touch or overlap for a while; that means nothing.
CREATE TABLE kiosk_number_span (
  kiosk     INT UNSIGNED      NOT NULL,
  device    SMALLINT UNSIGNED NOT NULL,
  first_seq INT UNSIGNED      NOT NULL,
  last_seq  INT UNSIGNED      NOT NULL,
  PRIMARY KEY (kiosk, device, first_seq)
);
