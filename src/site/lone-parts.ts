import type { ReportKpi } from '../report/schema.ts';
import { FEWEST_CASES } from './kpi-figure.ts';
import type { SiteContext } from './site-context.ts';

/** What is to be said of breakdowns that have nothing to compare, so that they are not drawn. */
export function loneParts(
  { by, n }: ReportKpi,
  { formats, report, t }: Pick<SiteContext, 'formats' | 'report' | 't'>,
): string[] {
  if (Object.keys(by).length > 0 && n < FEWEST_CASES)
    return [t('figure.too-few-cases', { count: n })];
  return Object.values(by).flatMap(({ label: dimension, parts, omitted }) => {
    const shown = parts.filter(({ value }) => value !== null);
    const [only] = shown;
    if (shown.length > 1 || parts.length === 0) return [];
    const alone = parts.length + omitted === 1;
    if (alone && parts[0]?.key === null) return [t('figure.none-stated', { dimension })];
    const part = only ? (only.key ?? t('figure.unstated')) : '';
    if (!only) {
      const minimum = formats.count(report.audit.minimumCell);
      return parts.some(({ suppressed }) => suppressed)
        ? [t('figure.none-shown', { dimension, minimum })]
        : [];
    }
    return [t(alone ? 'figure.one-part' : 'figure.one-shown', { dimension, part })];
  });
}
