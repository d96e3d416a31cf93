import type { ReportInternal } from '../report/benchmark-schema.ts';
import type { ReportKpi } from '../report/schema.ts';
import { partsText } from './parts-text.ts';
import type { SiteContext } from './site-context.ts';

type Compared = NonNullable<NonNullable<ReportInternal>['months']>;

/** A line of the organisation's own best: what it is, its figure where there is a single one, and a remark. */
export interface OwnBest {
  readonly label: string;
  readonly key: string | null;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly n: number | null;
  readonly remark: string | null;
}

/** So many leaders that can't be told apart are named. */
const MOST_NAMED = 3;

/** The best team, the median of teams and the best month, as far as intervals tell them. */
export function ownBest(kpi: ReportKpi, context: SiteContext): OwnBest[] {
  const { formats, t } = context;
  const { parts, months } = kpi.internal ?? {};
  const lines: OwnBest[] = [];
  if (parts) {
    const all = { parts: partsText(kpi, parts.dimension, parts.compared, context) };
    lines.push(bestOf(t('internal.best-part', all), parts, (key) => key, context));
    if (parts.median !== null)
      lines.push({
        label: t('internal.median', all),
        ...{ key: null, value: parts.median, interval: null, n: parts.n },
        remark: t('internal.each-once'),
      });
  }
  if (months) {
    const label = t('internal.best-month', { count: months.compared });
    lines.push(bestOf(label, months, formats.month, context));
  }
  return lines;
}

function bestOf(
  label: string,
  { leaders, compared }: Compared,
  nameOf: (key: string) => string,
  { t }: SiteContext,
): OwnBest {
  const [best, ...others] = leaders;
  if (best && others.length === 0) return { label, ...best, key: nameOf(best.key), remark: null };
  const none = { label, key: null, value: null, interval: null, n: null };
  if (leaders.length === compared) return { ...none, remark: t('internal.none-stands-out') };
  const named = leaders
    .slice(0, MOST_NAMED)
    .map(({ key }) => nameOf(key))
    .join(', ');
  const more = leaders.length - MOST_NAMED;
  const names = more > 0 ? t('internal.more', { names: named, count: more }) : named;
  return { ...none, remark: t('internal.leaders', { names }) };
}
