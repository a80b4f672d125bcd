-- One indicator through the months, with the parts it may be computed from; all versions of the form.
SELECT month, unit_id, indicator_id, value
FROM report_value
WHERE month BETWEEN :first AND :last
  AND indicator_id IN (SELECT id FROM indicator WHERE code IN (:code, :numerator, :denominator))
ORDER BY month, unit_id, indicator_id
