INSERT INTO indicator
  (form_id, position, code, group_title, name, unit, kind, source, decimals, register_query, numerator, denominator, per)
VALUES
  (:form, :position, :code, :group, :name, :unit, :kind, :source, :decimals, :register_query, :numerator, :denominator, :per)
