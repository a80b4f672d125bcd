-- Both directions of a unit's lineage.
SELECT unit_lineage.kind, unit_lineage.day, unit.id AS other, unit.parent_id,
  unit_lineage.to_unit_id = :unit_id AS comes_from
FROM unit_lineage
JOIN unit ON unit.id = CASE unit_lineage.to_unit_id
  WHEN :unit_id THEN unit_lineage.from_unit_id ELSE unit_lineage.to_unit_id END
WHERE :unit_id IN (unit_lineage.from_unit_id, unit_lineage.to_unit_id)
ORDER BY unit_lineage.day, unit_lineage.id
