SET SESSION group_concat_max_len = 1000000;

UPDATE response r
JOIN (
  SELECT unit, survey, bucket, response,
    CONCAT('{', GROUP_CONCAT(answer ORDER BY question SEPARATOR ','), '}') AS answers
  FROM (
    SELECT unit, survey, bucket, response, question,
      CONCAT('"', question, '":', CASE
        WHEN MAX(number) IS NOT NULL THEN CAST(MAX(number) AS CHAR)
        WHEN MAX(commitment) IS NOT NULL
          THEN CONCAT('{"commitment":"', LOWER(HEX(MAX(commitment))), '"}')
        WHEN COUNT(*) = 1 THEN CONCAT('"', MIN(option_id), '"')
        ELSE CONCAT('["', GROUP_CONCAT(option_id ORDER BY option_id SEPARATOR '","'), '"]')
      END) AS answer
    FROM answer_before_018
    GROUP BY unit, survey, bucket, response, question
  ) one
  GROUP BY unit, survey, bucket, response
) moved ON moved.unit = r.unit AND moved.survey = r.survey AND moved.bucket = r.bucket
  AND moved.response = r.id
SET r.answers = moved.answers;
