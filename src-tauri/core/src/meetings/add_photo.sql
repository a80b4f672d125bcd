INSERT INTO photo (meeting_id, position, sha256, caption, width, height)
VALUES (
  :meeting_id,
  (SELECT coalesce(max(position) + 1, 0) FROM photo WHERE meeting_id = :meeting_id),
  :sha256, :caption, :width, :height
)
