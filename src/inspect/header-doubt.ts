import { isRowLike } from '../files/row-like.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { headersOf } from '../ingest/dataset.ts';
import { headersOfRule } from '../ingest/fit.ts';
import { headerKey } from '../ingest/headers.ts';
import type { Members } from '../report/members.ts';
import { headerWords } from './header-words.ts';
import type { OpenedTable } from './opened-tables.ts';

/** Of names that are known, at least so many, and so large a part, show that they are headers. */
const LEAST_KNOWN = 2;
const PART_KNOWN = 0.25;

/**
 * Whether what stands where headers should be may be a row, so that it must not be told: it looks like
 * one, or nothing shows that it is none. Headers are shown to be so by names that are known, or by
 * columns of dates or numbers under a name without a digit. Keys of objects always are headers.
 */
export function headerInDoubt(table: OpenedTable, members: Members): boolean {
  const { headers, format, recurring, unlike } = table;
  const filled = headers.filter((header) => header.trim() !== '');
  if (format.format !== 'csv' && format.format !== 'xlsx') return false;
  if (isRowLike(filled)) return true;
  const names = knownNames(members);
  const known = filled.filter(
    (header) => names.has(headerKey(header)) && !recurring.has(header),
  ).length;
  if (known >= LEAST_KNOWN && known >= PART_KNOWN * filled.length) return false;
  // A header that is repeated among the rows is so in every column; a value only in some.
  const recurs = recurring.size > 0 && recurring.size < filled.length;
  return recurs || unlike.length === 0;
}

/** All names that any format or data set has for a column. */
function knownNames({ adapters, datasets }: Members): ReadonlySet<string> {
  const ofDataset = (dataset: Dataset) =>
    Object.keys(dataset.columns).flatMap((name) => headersOf(dataset, name));
  const names = [
    ...[...datasets.values()].flatMap(ofDataset),
    ...[...adapters.values()].flatMap(({ required, typical, columns }) => [
      ...[...required, ...typical].flat(),
      ...Object.values(columns).flatMap(headersOfRule),
    ]),
    ...Object.values(headerWords).flat(),
  ];
  return new Set(names.map(headerKey));
}
