-- On which days a server ran, by its own clock. A clock that leaps a year ahead finds nobody on the days before;
-- nothing is sealed then, nor destroyed for being old, until servers have gone by the new date for two days.
CREATE TABLE lived_day (
  day DATE NOT NULL PRIMARY KEY
);
