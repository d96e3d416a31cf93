import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Dataset } from './dataset.ts';

/**
 * Replaces the names of agents in the data sets' tables as the audit's privacy settings say, and
 * returns the names that are thereby withheld. Pseudonyms number the agents in an order that tells
 * nothing of their names; an agent has the same one in every data set, and the same exports give
 * the same.
 * @param agent what an agent is called in the report's language
 */
export async function pseudonymiseAgents(
  engine: Engine,
  datasets: readonly Dataset[],
  policy: 'pseudonyms' | 'names' | 'hidden',
  agent = 'Agent',
): Promise<string[]> {
  const doing = 'taking the names of agents out';
  const places = datasets.flatMap(({ id, columns }) =>
    Object.entries(columns)
      .filter(([, { privacy }]) => privacy === 'agent')
      .map(([name]) => ({ table: identifier(id), column: identifier(name) })),
  );
  if (policy === 'names' || places.length === 0) return [];
  const names = places.map(({ table, column }) => `SELECT ${column} AS name FROM ${table}`);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE pseudonym AS
     SELECT name, ${literal(`${agent} `)} || lpad(row_number() OVER (ORDER BY sha256(name))::VARCHAR,
       greatest(2, length((count(*) OVER ())::VARCHAR))::INTEGER, '0') AS alias
     FROM (SELECT DISTINCT name FROM (${names.join(' UNION ALL ')}) WHERE name IS NOT NULL)`,
    doing,
  );
  const withheld = await engine.query(
    z.object({ name: z.string() }),
    'SELECT name FROM pseudonym ORDER BY name',
    doing,
  );
  for (const { table, column } of places)
    await engine.run(
      policy === 'hidden'
        ? `UPDATE ${table} SET ${column} = NULL`
        : `UPDATE ${table} SET ${column} = pseudonym.alias FROM pseudonym WHERE ${table}.${column} = pseudonym.name`,
      doing,
    );
  await engine.run('DROP TABLE pseudonym', doing);
  return withheld.map(({ name }) => name);
}
