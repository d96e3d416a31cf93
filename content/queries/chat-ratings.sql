-- Chats that customers rated, by month
-- Conversations in chat with a rating, by the month in which they began.
SELECT
  strftime(created_at, '%Y-%m') AS month,
  count(*) FILTER (WHERE csat IS NOT NULL) AS rated,
  count(*) AS n
FROM tickets
WHERE in_period
  AND channel = 'Chat'
GROUP BY month
ORDER BY month
