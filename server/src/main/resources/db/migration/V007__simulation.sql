-- How far the demonstration's simulated years have been loaded; empty anywhere else.
CREATE TABLE simulation (
  id        TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  first_day DATE             NOT NULL,
  end_day   DATE             NOT NULL,
  key_day   DATE             NOT NULL,
  next_day  DATE             NOT NULL
);
