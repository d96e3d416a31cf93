import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from './dataset.ts';

/**
 * Replaces the names of agents in a data set's table as the audit's privacy settings say, and
 * returns the names that are thereby withheld. Pseudonyms number the agents in an order that tells
 * nothing of their names; the same export gives the same.
 */
export async function pseudonymiseAgents(
  engine: Engine,
  dataset: Dataset,
  policy: 'pseudonyms' | 'names' | 'hidden',
): Promise<string[]> {
  if (policy === 'names') return [];
  const table = identifier(dataset.id);
  const columns = Object.entries(dataset.columns)
    .filter(([, { privacy }]) => privacy === 'agent')
    .map(([name]) => identifier(name));
  const withheld: string[] = [];
  for (const column of columns) {
    const doing = `taking the names out of ${dataset.id}`;
    const names = await engine.query(
      z.object({ name: z.string() }),
      `SELECT DISTINCT ${column} AS name FROM ${table} WHERE ${column} IS NOT NULL ORDER BY name`,
      doing,
    );
    withheld.push(...names.map(({ name }) => name));
    if (policy === 'hidden') {
      await engine.run(`UPDATE ${table} SET ${column} = NULL`, doing);
      continue;
    }
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE pseudonym AS
       SELECT name, 'Agent ' || lpad(row_number() OVER (ORDER BY sha256(name))::VARCHAR,
         greatest(2, length((count(*) OVER ())::VARCHAR))::INTEGER, '0') AS alias
       FROM (SELECT DISTINCT ${column} AS name FROM ${table} WHERE ${column} IS NOT NULL)`,
      doing,
    );
    await engine.run(
      `UPDATE ${table} SET ${column} = pseudonym.alias FROM pseudonym WHERE ${table}.${column} = pseudonym.name`,
      doing,
    );
    await engine.run('DROP TABLE pseudonym', doing);
  }
  return withheld;
}
