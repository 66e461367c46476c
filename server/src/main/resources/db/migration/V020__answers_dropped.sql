DROP TABLE answer_before_018;
