-- The one kiosk that is no machine: by it the server itself goes the way of every kiosk's answers.
ALTER TABLE kiosk
  ADD COLUMN self_test BOOLEAN NULL COMMENT 'true: no machine; null: one that stands at a counter',
  ADD UNIQUE KEY kiosk_self_test (self_test);

-- How the last try of each survey ended. Times are kept by the hour, as those of all answers are.
CREATE TABLE self_test (
  survey     SMALLINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'number of the survey version',
  sent_at    DATETIME(3)       NOT NULL COMMENT 'the hour of the last try',
  arrived_at DATETIME(3)       NULL COMMENT 'the hour of the last one that arrived',
  outcome    VARCHAR(64)       NOT NULL COMMENT 'sent, arrived, or why it did not arrive'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
