import { stringify } from 'yaml';

import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Dataset, dimensionsOf } from '../ingest/dataset.ts';
import { matchingPart, partsIn } from '../ingest/parts.ts';
import type { Frame } from '../reviews/sampling-frame.ts';
import type { SampleOptions } from './sample-options.ts';

/** What the sample is drawn from, with columns and values as the data has them. */
export async function frameOf(
  engine: Engine,
  dataset: Dataset,
  { by, where }: SampleOptions,
  problems: Problem[],
  { period, seed }: { period: Frame['period'] | null; seed: string },
): Promise<Frame | null> {
  const dimensions = dimensionsOf(dataset).map(({ column }) => column);
  const flags = Object.entries(dataset.columns).flatMap(([column, { type }]) =>
    type === 'boolean' ? [column] : [],
  );
  const check = (column: string, allowed: readonly string[]) => {
    if (allowed.includes(column)) return true;
    problems.push(problem('unknown-id', null, { kind: 'column', id: column, allowed }));
    return false;
  };
  if (by !== null) check(by, dimensions);
  const found: { column: string; value: string }[] = [];
  for (const { column, value } of where) {
    if (!check(column, [...dimensions, ...flags])) continue;
    const parts = flags.includes(column)
      ? ['true', 'false']
      : await partsIn(engine, dataset, column);
    const part = matchingPart(value, parts);
    if (part !== undefined) found.push({ column, value: part });
    else problems.push(problem('unknown-id', null, { kind: column, id: value, allowed: parts }));
  }
  return period && { period, where: found, by, seed };
}

/** The cases of a frame in words. */
export function wordsOf({ period, where }: Frame): string {
  const conditions = where.map(({ column, value }) => `${column} ${value}`);
  return [`created ${period.from} to ${period.to}`, ...conditions].join(', ');
}

/** The lines by which the report tells how the sample was drawn. */
export function settingsOf(frame: Frame, n: number, population: number): string {
  const kind =
    frame.by === null ? 'Simple random sample' : `Random sample in proportion by ${frame.by}`;
  return stringify(
    {
      reviews: {
        method: `${kind} of ${n} tickets, in the order of the SHA-256 of seed and number`,
        frame: `All tickets ${wordsOf(frame)}`,
        population,
        // A seed such as 007 is another one than 7.
        seed: /^(0|[1-9]\d{0,14})$/.test(frame.seed) ? Number(frame.seed) : frame.seed,
      },
    },
    { lineWidth: 0 },
  );
}
