-- Two figures of the same place add up; "không phát sinh" (no value) adds nothing.
INSERT INTO report_value (month, unit_id, indicator_id, value)
VALUES (:month, :unit_id, :indicator_id, :value)
ON CONFLICT (month, unit_id, indicator_id) DO UPDATE
SET value = CASE WHEN value IS NULL THEN excluded.value ELSE value + coalesce(excluded.value, 0) END
