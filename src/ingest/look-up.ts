import { type Engine, identifier } from '../engine/engine.ts';
import type { IngestedDataset } from './ingest-dataset.ts';

/**
 * Fills the columns that a data set takes over from another, such as a message's channel from its
 * ticket, where the row has none of its own; returns the columns that can now be told.
 */
export async function lookUp(
  engine: Engine,
  { dataset, mapped }: IngestedDataset,
  others: readonly IngestedDataset[],
): Promise<string[]> {
  const { from, by, columns } = dataset.looksUp ?? {};
  const other = others.find((candidate) => candidate.dataset.id === from);
  if (!other || by === undefined || !columns || !mapped.has(by)) return [];
  const given = columns.filter((column) => other.mapped.has(column));
  if (given.length === 0) return [];
  const own = identifier(dataset.id);
  const filled = given.map((column) => {
    const name = identifier(column);
    return `coalesce(own.${name}, other.${name}) AS ${name}`;
  });
  await engine.run(
    `CREATE OR REPLACE TABLE ${own} AS
     SELECT own.* REPLACE (${filled.join(', ')}) FROM ${own} AS own
     LEFT JOIN ${identifier(other.dataset.id)} AS other
       ON other.${identifier(other.dataset.key)} = own.${identifier(by)}`,
    `finding the ${other.dataset.row} of each ${dataset.row}`,
  );
  return given;
}
