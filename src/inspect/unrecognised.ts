import { fitOfAdapter, type Headed } from '../ingest/fit.ts';
import type { Members } from '../report/members.ts';
import { type Guess, guessColumns } from './guess-columns.ts';
import type { InspectedTable } from './inspection-schema.ts';

/** What a table that no format fits may be. */
export interface Guesses {
  readonly dataset: string;
  readonly columns: readonly Guess[];
  /** Required columns for which there is no header. */
  readonly lacking: readonly string[];
}

const MOST = 3;

/** The formats that fit a table best, with what they lack. */
export function closestFormats(table: Headed, members: Members): InspectedTable['closest'] {
  return [...members.adapters.values()]
    .filter(({ dataset }) => dataset !== null)
    .map((adapter) => ({ adapter: adapter.id, ...fitOfAdapter(adapter, null, table) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ adapter, score, missing }) => ({ adapter, score, missing: [...missing] }));
}

/** The data set whose columns a table has most of, unless it is stated, with the header of each. */
export function guessReading(
  { headers }: Headed,
  stated: string | null,
  { datasets, adapters }: Members,
): Guesses {
  const candidates = [...datasets.values()]
    .filter(({ id }) => stated === null || id === stated)
    .toSorted((a, b) => a.rank - b.rank)
    .map((dataset) => {
      const columns = guessColumns(dataset, headers, adapters.values());
      const lacking = Object.entries(dataset.columns).flatMap(([name, { required }]) =>
        required && !columns.some(({ column }) => column === name) ? [name] : [],
      );
      return { dataset: dataset.id, columns, lacking };
    });
  const [best] = candidates.toSorted(
    (a, b) =>
      Number(a.lacking.length > 0) - Number(b.lacking.length > 0) ||
      b.columns.length - a.columns.length,
  );
  if (!best) throw new RangeError('no data set');
  return best;
}
