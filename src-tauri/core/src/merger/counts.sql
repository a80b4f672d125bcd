-- What a ward has on a day.
WITH present AS (
  SELECT person_id, kind FROM membership
  WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
), there AS (
  SELECT kind FROM unit WHERE (opened IS NULL OR opened <= :on) AND (closed IS NULL OR closed > :on)
)
SELECT
  (SELECT count(DISTINCT person_id) FROM present) AS members,
  (SELECT count(*) FROM present WHERE kind = 'ordinary') AS ordinary_members,
  (SELECT count(*) FROM present WHERE kind = 'automatic') AS automatic_members,
  (SELECT count(*) FROM present WHERE kind = 'honorary') AS honorary_members,
  (SELECT count(*) FROM person) AS people,
  (SELECT count(*) FROM there WHERE kind = 'branch') AS branches,
  (SELECT count(*) FROM there WHERE kind = 'group') AS groups,
  (SELECT count(*) FROM household) AS households
