import type { Dataset } from '../ingest/dataset.ts';
import { fitOfAdapter, type Headed } from '../ingest/fit.ts';
import type { Members } from '../report/members.ts';
import { type Guess, guessColumns } from './guess-columns.ts';
import type { InspectedTable } from './inspection-schema.ts';
import { mayHold } from './may-hold.ts';
import { namesPerson } from './names-person.ts';
import type { OpenedTable } from './opened-tables.ts';

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
  table: Pick<OpenedTable, 'headers' | 'unique' | 'looks'>,
  stated: string | null,
  members: Members,
): Guesses {
  const { datasets, adapters } = members;
  const candidates = [...datasets.values()]
    .filter(({ id }) => stated === null || id === stated)
    .toSorted((a, b) => a.rank - b.rank)
    .map((dataset) => {
      const named = guessColumns(dataset, table.headers, adapters.values(), (column, header) => {
        const looks = table.looks.get(header);
        const isBreakdown = column.type === 'text' && column.privacy === 'public';
        return (
          (looks === undefined || mayHold(column, looks)) &&
          !(isBreakdown && namesPerson(header, members))
        );
      });
      const columns = [...guessKey(dataset, table.unique, named), ...named];
      const lacking = Object.entries(dataset.columns).flatMap(([name, { required }]) =>
        required && !columns.some(({ column }) => column === name) ? [name] : [],
      );
      return { dataset: dataset.id, columns, lacking };
    });
  const [best] = candidates.toSorted((a, b) => b.columns.length - a.columns.length);
  if (!best) throw new RangeError('no data set');
  return best;
}

const keyWords =
  /\b(id|key|number|no|nr|num|ref|reference|case|ticket|código|numero|número|nummer)\b/i;

/** The column that tells rows apart, where no name says which it is: its cells all differ. */
function guessKey(
  { key, columns }: Dataset,
  unique: readonly string[],
  named: readonly Guess[],
): Guess[] {
  if (!columns[key]?.required || named.some(({ column }) => column === key)) return [];
  const free = unique.filter((header) => !named.some((guess) => guess.header === header));
  const header = free.find((each) => keyWords.test(each));
  return header === undefined ? [] : [{ column: key, header, sure: false }];
}
