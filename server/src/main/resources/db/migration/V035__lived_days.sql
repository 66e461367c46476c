-- On which days a server ran, by its own clock. A clock that leaps a year ahead finds nobody on the days before, and
-- what is destroyed for being old is then kept until servers have gone by the new date for two days.
CREATE TABLE lived_day (
  day DATE NOT NULL PRIMARY KEY
);
