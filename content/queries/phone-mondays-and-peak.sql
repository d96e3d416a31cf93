-- The telephone line on Mondays and before Christmas
-- Calls answered within 20 seconds, and calls given up, of all that were offered. Peak is November and December.
-- unit: answered_in_time share
-- unit: given_up share
SELECT
  CASE WHEN isodow(started_at) = 1 THEN 'Mondays' ELSE 'Tuesday to Friday' END
    || CASE WHEN month(started_at) >= 11 THEN ', peak' ELSE '' END AS days,
  sum(answered_in_time) / sum(offered) AS answered_in_time,
  sum(abandoned) / sum(offered) AS given_up,
  sum(offered) AS n
FROM calls
WHERE in_period
GROUP BY days
ORDER BY answered_in_time DESC
