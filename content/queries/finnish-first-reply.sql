-- First reply to Finnish and other requests, by month
-- Median time from creation to the first reply, for the requests created in each month.
SELECT
  strftime(created_at, '%Y-%m') AS month,
  CASE WHEN language = 'Finnish' THEN 'Finnish' ELSE 'All others' END AS language,
  median(first_reply_seconds) AS first_reply_seconds,
  count(first_reply_seconds) AS n
FROM tickets
WHERE in_period
GROUP BY ALL
ORDER BY month, language DESC
