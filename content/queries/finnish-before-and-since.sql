-- First reply to Finnish requests, before the vacancy and since
-- Median time to the first reply. January 2026, in which the post fell vacant, belongs to neither.
SELECT
  CASE WHEN created_at < DATE '2026-01-01' THEN 'before' ELSE 'since' END AS vacancy,
  median(first_reply_seconds) AS first_reply_seconds,
  count(first_reply_seconds) AS n
FROM tickets
WHERE in_period
  AND language = 'Finnish'
  AND strftime(created_at, '%Y-%m') <> '2026-01'
GROUP BY vacancy
ORDER BY vacancy
