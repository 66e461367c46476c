-- From here on a server of an older version can't store a response, so none loses its answers.
RENAME TABLE answer TO answer_before_018;
