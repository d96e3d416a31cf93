import type { Feed } from './dataset.ts';

/**
 * What a data set gives `business`: a count a month of the audit's zone. A month of which its first
 * or its last days lie outside the data is given as a figure of its own, `…-in-part`, so that it is
 * neither taken for the whole nor thought to be without any.
 */
export function monthlyCounts<Name extends string>(
  figure: string,
  table: string,
  begins: Name,
  count: string,
): Feed<Name> {
  const local = `audit_from_utc(${begins})`;
  return {
    to: 'business',
    match: ['month', 'figure'],
    added: 'beside',
    sql: `SELECT audit_to_utc(month) AS month, value,
        CASE WHEN first < month + INTERVAL ${LEAST_GAP} DAY
            AND last >= month + INTERVAL 1 MONTH - INTERVAL ${LEAST_GAP} DAY
          THEN '${figure}' ELSE '${figure}-in-part' END AS figure
      FROM (SELECT date_trunc('month', ${local}) AS month, (${count})::DOUBLE AS value,
          min(min(${local})) OVER () AS first, max(max(${local})) OVER () AS last
        FROM ${table} GROUP BY 1)`,
    gives: { month: [begins], figure: [begins], value: [begins] },
    wins: [],
  };
}

/** Days without a row that are no gap in the data: a weekend with a holiday. */
const LEAST_GAP = 4;
