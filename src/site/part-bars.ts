import type { RankedBar } from '../charts/ranked-bars.ts';
import type { ReportKpi } from '../report/schema.ts';
import { partTarget } from './chart-target.ts';
import type { SiteContext } from './site-context.ts';

type Breakdown = ReportKpi['by'][string];
type Part = Breakdown['parts'][number];

/** The most bars that are drawn, and the most rows among them that have no bar. */
const MOST = { bars: 20, empty: 4 };

/** The bars of a breakdown: those that are drawn, and all of them for the table. */
export interface PartBars {
  readonly drawn: readonly RankedBar[];
  readonly listed: readonly RankedBar[];
  readonly left: LeftOut;
}

/** Parts that are not drawn, and their cases together; null where that can't be told. */
export interface LeftOut {
  readonly parts: number;
  readonly n: number | null;
}

export const nothingLeft: LeftOut = { parts: 0, n: null };

/** The parts with the most cases, and those with a target of their own, ranked by their value. */
export function partBars(
  kpi: ReportKpi,
  { parts, omitted }: Breakdown,
  { t }: Pick<SiteContext, 't'>,
): PartBars {
  const empty = new Set(
    parts.filter(({ value, target }) => value === null && !target).slice(MOST.empty),
  );
  const worth = parts.filter((part) => !empty.has(part));
  const drawn = worth.filter(({ target }, index) => index < MOST.bars || target !== null);
  const shown = drawn.reduce((sum, { n }) => sum + n, 0);
  const rest = kpi.n - shown;
  const barOf = (part: Part): RankedBar => ({
    key: part.key ?? t('figure.unstated'),
    value: part.value,
    n: part.n,
    interval: part.interval,
    suppressed: part.suppressed,
    own: partTarget(part),
  });
  return {
    drawn: rank(drawn).map(barOf),
    listed: rank(parts).map(barOf),
    left: {
      parts: omitted + parts.length - drawn.length,
      n: kpi.per === null && rest > 0 ? rest : null,
    },
  };
}

/** The largest value first, and what has none last. */
function rank(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || b.n - a.n);
}
