-- Published surveys: rows are added and never change.
CREATE TABLE survey (
  number       SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  id           VARCHAR(64)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version      SMALLINT UNSIGNED NOT NULL,
  content_hash CHAR(64)          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content      LONGTEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at DATETIME(3)       NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY survey_version (id, version)
);

-- Which survey is asked where; valid_to is the first day on which it no longer holds.
CREATE TABLE deployment (
  id             INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  unit           INT UNSIGNED      NULL,
  procedure_code VARCHAR(64)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  field          VARCHAR(64)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  channel        VARCHAR(16)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  stage          VARCHAR(16)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  survey         SMALLINT UNSIGNED NOT NULL,
  valid_from     DATE              NOT NULL,
  valid_to       DATE              NULL,
  PRIMARY KEY (id),
  CONSTRAINT deployment_survey FOREIGN KEY (survey) REFERENCES survey (number)
);
