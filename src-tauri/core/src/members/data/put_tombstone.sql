INSERT INTO erasure (person_id, certificate, at, officer, reason, first_hash)
VALUES (:person_id, :certificate, :at, :officer, :reason, :first_hash)
ON CONFLICT (person_id) DO NOTHING
