-- Requests without a priority, before the reminders of spring and since
-- Share of the requests on which nobody set a priority, by the day on which they came in. The reminders ended on 12 June 2026.
-- unit: without_priority share
SELECT
  CASE WHEN created_at < DATE '2026-06-13' THEN 'before' ELSE 'since' END AS reminders,
  count(*) FILTER (WHERE priority IS NULL) / count(*) AS without_priority,
  count(*) AS n
FROM tickets
WHERE in_period
GROUP BY reminders
ORDER BY reminders
