-- The two agents with the most resolved tickets
-- Resolved tickets of the period, and the share of them that took a single reply. Agents are ranked, not named.
-- unit: one_touch share
SELECT
  CASE row_number() OVER (ORDER BY count(*) DESC) WHEN 1 THEN 'most' ELSE 'next' END AS place,
  count(*) AS resolved,
  count(*) FILTER (WHERE agent_replies = 1) / count(*) FILTER (WHERE agent_replies > 0) AS one_touch,
  count(*) FILTER (WHERE agent_replies > 0) AS n
FROM tickets
WHERE in_period
  AND is_resolved
  AND agent IS NOT NULL
GROUP BY agent
QUALIFY row_number() OVER (ORDER BY count(*) DESC) <= 2
ORDER BY resolved DESC
