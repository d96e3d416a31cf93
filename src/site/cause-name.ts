import type { ReportCauses } from '../report/causes-schema.ts';
import type { Translate } from '../language/translate.ts';

/** A category, or how many small ones stand together. */
export function causeName(
  { keys }: Pick<ReportCauses['categories'][number], 'keys'>,
  t: Translate,
): string {
  const [only = null] = keys;
  return keys.length > 1
    ? t('cause.together', { count: keys.length })
    : (only ?? t('figure.unstated'));
}
