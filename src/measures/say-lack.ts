import type { DatasetInWords } from '../ingest/dataset-in-words.ts';
import type { Language } from '../language/language.ts';
import type { Lack, Missing } from './availability.ts';

/** Why a measure can't be taken, in words that say what is missing and which export would supply it. */
export function sayLack(
  { dataset, exported, missing, givers }: Lack,
  { columns: known }: DatasetInWords,
  { t }: Language,
): string {
  const said = missing.map(({ column, hours }: Missing) => {
    if (hours) return t(hours === 'stated' ? 'why.opening-hours' : 'why.opening-hours-stamps');
    const { meaning } = known[column] ?? {};
    return meaning === undefined ? column : t('why.column', { column, meaning });
  });
  const joined = (joint: 'join.and' | 'join.or' | 'join.and-no', parts: readonly string[]) =>
    parts.reduce((first, second) => t(joint, { first, second }));
  if (!exported) return t('why.no-export', { dataset, columns: joined('join.and', said) });
  const columns = joined('join.and-no', said);
  if (givers.length === 0) return t('why.no-columns', { columns });
  const folders = joined(
    'join.or',
    givers.map((id) => `data/${id}/`),
  );
  return t('why.no-columns-given', { columns, folders });
}
