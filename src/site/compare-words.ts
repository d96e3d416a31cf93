import type { ReportComparison } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';
import type { MessageKey } from '../language/catalogue.ts';

type Words = Pick<SiteContext, 'formats' | 't'>;

/** A figure of a comparison, with what it rests on: "n = 300, 95% CI 82% – 88%". */
export function basisWords(
  { n, interval, value }: ReportComparison['one'],
  unit: ReportComparison['unit'],
  { formats, t }: Words,
): string {
  if (value === null) return formats.n(n);
  const said = interval && t('kpi.interval', { interval: formats.interval(unit, interval) });
  return [...(unit === 'count' ? [] : [formats.n(n)]), ...(said ? [said] : [])].join(', ');
}

/** What the figures are to each other: "5.1 percentage points higher; the intervals overlap". */
export function comparisonWords(comparison: ReportComparison, words: Words): string {
  const { difference, overlap, other, one } = comparison;
  const { t } = words;
  const against = other === null ? 'target' : 'other';
  if (difference === null)
    return t(one.value === null || other !== null ? 'compare.unknown' : 'compare.no-target');
  const told = overlap === null ? 'none' : overlap ? 'overlap' : 'apart';
  return [differenceWords(comparison, difference, words), t(`compare.${against}-${told}`)].join(
    '; ',
  );
}

/** How much a figure lies above or below another, or its target: "5.1 percentage points higher". */
export function differenceWords(
  { unit, other }: Pick<ReportComparison, 'unit' | 'other'>,
  difference: number,
  { formats, t }: Words,
): string {
  const size = Math.abs(difference);
  const amount =
    unit === 'share'
      ? t('compare.points', { points: formats.score(100 * size) })
      : unit === 'score'
        ? t('compare.score', { points: formats.score(size) })
        : formats.value(unit, size);
  if (difference === 0) return t(other === null ? 'compare.on-target' : 'compare.same');
  const way = difference > 0 ? 'more' : 'less';
  const kind: 'duration' | 'figure' = unit === 'duration' ? 'duration' : 'figure';
  const key: MessageKey =
    other === null
      ? way === 'more'
        ? 'compare.above'
        : 'compare.below'
      : `compare.${kind}-${way}`;
  return t(key, { amount });
}
