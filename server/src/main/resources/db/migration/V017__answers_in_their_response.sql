ALTER TABLE response ADD COLUMN answers MEDIUMTEXT NOT NULL DEFAULT ('{}') COMMENT 'JSON: question to option, options, number, or commitment to words';
