-- What somebody has spoken for published surveys, by SHA-256 of the content. Rows are added and never change; which
-- survey needs which stands in its content.
CREATE TABLE survey_recording (
  hash    BINARY(32) NOT NULL PRIMARY KEY,
  content MEDIUMBLOB NOT NULL
);
