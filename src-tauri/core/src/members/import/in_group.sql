-- Whether a person is in a group on a day or later, and whether she ever was.
SELECT coalesce(max(valid_to IS NULL OR valid_to > :on), 0) AS is_in, count(*) > 0 AS ever
FROM group_member
WHERE person_id = :person AND unit_id = :group
