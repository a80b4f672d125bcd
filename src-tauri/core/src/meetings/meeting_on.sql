SELECT id
FROM meeting
WHERE day = :day
ORDER BY kind <> 'monthly_briefing', starts_at, id
LIMIT 1
