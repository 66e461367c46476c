-- From when on a published version is not deployed any more. Drafts stand in no table.
CREATE TABLE survey_retirement (
  survey     SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  retired_on DATE              NOT NULL COMMENT 'the first day without it',
  CONSTRAINT survey_retirement_survey FOREIGN KEY (survey) REFERENCES survey (number)
);
