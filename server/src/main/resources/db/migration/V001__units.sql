-- A catalogue is changed by whole imports. Its row is their lock, and its version tells every
-- server whether the copy in its memory is old.
CREATE TABLE catalogue (
  name VARCHAR(16) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO catalogue (name, version) VALUES ('units', 0), ('procedures', 0);

-- Every unit that ever was. The number is permanent and stands in QR codes; rows are never deleted,
-- so the next free number is one more than the largest.
CREATE TABLE unit (
  number INT UNSIGNED NOT NULL PRIMARY KEY,
  code_system VARCHAR(16) NOT NULL,
  code VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  opened_on DATE NOT NULL,
  -- exclusive, as every end in this file
  closed_on DATE NULL,
  CONSTRAINT unit_code UNIQUE (code_system, code),
  CONSTRAINT unit_dates CHECK (closed_on > opened_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- An edge also ends with either of its units; that is not repeated here.
-- The parent's index serves the foreign key: dated questions are answered in memory.
CREATE TABLE unit_edge (
  child INT UNSIGNED NOT NULL,
  type VARCHAR(16) NOT NULL,
  valid_from DATE NOT NULL,
  parent INT UNSIGNED NOT NULL,
  valid_to DATE NULL,
  PRIMARY KEY (child, type, valid_from),
  INDEX unit_edge_parent (parent),
  CONSTRAINT unit_edge_child_fk FOREIGN KEY (child) REFERENCES unit (number),
  CONSTRAINT unit_edge_parent_fk FOREIGN KEY (parent) REFERENCES unit (number),
  CONSTRAINT unit_edge_type CHECK (type IN ('administrative', 'professional')),
  CONSTRAINT unit_edge_dates CHECK (valid_to > valid_from),
  CONSTRAINT unit_edge_ends CHECK (child <> parent)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE unit_successor (
  abolished INT UNSIGNED NOT NULL,
  successor INT UNSIGNED NOT NULL,
  on_date DATE NOT NULL,
  legal_source VARCHAR(200) NOT NULL,
  verified BOOLEAN NOT NULL,
  PRIMARY KEY (abolished, successor),
  INDEX unit_successor_successor (successor),
  CONSTRAINT unit_successor_abolished_fk FOREIGN KEY (abolished) REFERENCES unit (number),
  CONSTRAINT unit_successor_successor_fk FOREIGN KEY (successor) REFERENCES unit (number),
  CONSTRAINT unit_successor_ends CHECK (abolished <> successor)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE field (
  number SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  code VARCHAR(32) NOT NULL,
  name_vi VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  CONSTRAINT field_code UNIQUE (code),
  CONSTRAINT field_number CHECK (number BETWEEN 1 AND 255)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- "procedure" itself is a reserved word.
CREATE TABLE procedure_catalogue (
  number SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  code VARCHAR(32) NOT NULL,
  name VARCHAR(500) NOT NULL,
  field VARCHAR(32) NOT NULL,
  valid_from DATE NULL,
  valid_to DATE NULL,
  CONSTRAINT procedure_catalogue_code UNIQUE (code),
  INDEX procedure_catalogue_field (field),
  CONSTRAINT procedure_catalogue_field_fk FOREIGN KEY (field) REFERENCES field (code),
  CONSTRAINT procedure_catalogue_number CHECK (number BETWEEN 1 AND 65535),
  CONSTRAINT procedure_catalogue_dates CHECK (valid_to > valid_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
