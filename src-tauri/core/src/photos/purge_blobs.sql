-- A payload that an erasure dropped is NULL and keeps nothing alive.
DELETE FROM blobs
WHERE sha256 NOT IN (SELECT sha256 FROM photo)
  AND sha256 NOT IN (SELECT photo_sha256 FROM person WHERE photo_sha256 IS NOT NULL)
  AND sha256 NOT IN (
    SELECT json_extract(payload, '$.sha256')
    FROM history
    WHERE tbl = 'photo' AND json_extract(payload, '$.sha256') IS NOT NULL
  )
  AND sha256 NOT IN (
    SELECT json_extract(payload, '$.photo_sha256')
    FROM history
    WHERE tbl = 'person' AND json_extract(payload, '$.photo_sha256') IS NOT NULL
  )
