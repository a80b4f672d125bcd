-- The number after the highest of a year: "12/2018" counts as 12.
SELECT coalesce(max(CAST(certificate AS INTEGER)), 0) + 1 FROM erasure WHERE certificate LIKE '%/' || ?1
