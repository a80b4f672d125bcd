-- Years a person has anything to do with, the last first.
SELECT year FROM fee_payment WHERE person_id = :person_id
UNION
SELECT year FROM fee_exemption WHERE person_id = :person_id
UNION
SELECT :this_year
ORDER BY 1 DESC
