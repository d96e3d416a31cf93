import type { ReportKpi } from '../report/schema.ts';
import { partsText } from './parts-text.ts';
import type { SiteContext } from './site-context.ts';

type Twice = NonNullable<ReportKpi['twiceTheRest']>;

/** The most parts that the table lists. */
const MOST = 20;

/** The parts with more than twice the rest, then those of which it can't be told, by their ratio. */
export function twiceParts({ parts }: Twice): Twice['parts'] {
  const certain = (verdict: string) => (verdict === 'more' ? 0 : 1);
  return parts
    .toSorted(
      (a, b) =>
        certain(a.verdict) - certain(b.verdict) || (b.ratio ?? Infinity) - (a.ratio ?? Infinity),
    )
    .slice(0, MOST);
}

/** "2 of 14 agents have more than twice the mean of the others. For 1 it can’t be told." */
export function twiceSentence(
  kpi: ReportKpi,
  { dimension, compared, parts }: Twice,
  context: Pick<SiteContext, 'formats' | 't'>,
): string {
  const { t } = context;
  const all = partsText(kpi, dimension, compared, context);
  const more = parts.filter(({ verdict }) => verdict === 'more').length;
  const uncertain = parts.filter(({ verdict }) => verdict === 'uncertain').length;
  return [
    more === 0
      ? t('twice.none', { parts: all })
      : t('twice.some', { more, parts: all, have: t('twice.have', { count: more }) }),
    ...(uncertain > 0 ? [t('twice.uncertain', { count: uncertain })] : []),
    ...(parts.length > MOST ? [t('twice.listed', { count: MOST })] : []),
  ].join(' ');
}
