import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';

/** For each interval of a data set, whether it rests on stamps or on what the help desk computed. */
export async function basisNotes(
  engine: Engine,
  { dataset, mapped, standIns }: IngestedDataset,
): Promise<Record<string, string[]>> {
  const notes: Record<string, string[]> = {};
  for (const [name, { from, to, given }] of Object.entries(dataset.intervals)) {
    const own: string[] = [];
    const standIn = standIns[to];
    if (standIn !== undefined)
      own.push(
        `The export has no ${to}; ${standIn} stands in for it, so it is the time to ${standIn.replace('_at', '')}.`,
      );
    if (given !== undefined && mapped.has(given)) {
      const [row] = await engine.query(
        z.object({ all: z.number(), computed: z.number() }),
        `SELECT count(${identifier(name)})::DOUBLE AS "all",
           (count(*) FILTER (${identifier(name)} IS NOT NULL AND ${identifier(from)} IS NOT NULL
             AND ${identifier(to)} IS NOT NULL))::DOUBLE AS computed
         FROM ${identifier(dataset.id)}`,
        `finding what ${name} rests on`,
      );
      const vendor = (row?.all ?? 0) - (row?.computed ?? 0);
      if (vendor > 0)
        own.push(
          row?.computed === 0
            ? 'As the help desk computed it: the export has no stamp to compute it from.'
            : `Computed from stamps for ${say(row?.computed ?? 0)} ${dataset.row}s; for ${say(vendor)} the help desk’s own figure is taken.`,
        );
    }
    notes[name] = own;
  }
  return notes;
}

const say = (n: number): string => n.toLocaleString('en');

/** How many rows of each file have a value in each of its canonical columns. */
export async function filledCounts(
  engine: Engine,
  { dataset, files }: IngestedDataset,
): Promise<Map<number, Readonly<Record<string, number>>>> {
  const columns = Object.keys(dataset.columns).map(
    (name) => `count(${identifier(name)})::DOUBLE AS ${identifier(name)}`,
  );
  const rows = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT _file::DOUBLE AS _file, ${columns.join(', ')} FROM ${identifier(dataset.id)} GROUP BY _file`,
    'counting the filled cells of each column',
  );
  return new Map(
    files.map(({ planned: { index } }) => [index, rows.find((row) => row._file === index) ?? {}]),
  );
}
