import { type Contender, leadersOf, medianOf } from '../comparison/leaders.ts';
import type { ReportInternal } from './benchmark-schema.ts';
import type { ReportKpi } from './schema.ts';

/** The dimensions whose parts are teams, and the one whose parts are people. */
const TEAMS = ['group', 'queue'];
const PEOPLE = 'agent';

/** With fewer, a best one says nothing, and with fewer than three a median neither. */
const FEWEST = { parts: 2, median: 3, months: 3 };

/**
 * The best team and month of a KPI, as far as intervals tell it. People are compared only where the
 * audit shows their names and there are no teams.
 */
export function internalSection(
  kpi: Pick<ReportKpi, 'better' | 'by' | 'trend'>,
  agents: 'pseudonyms' | 'names' | 'hidden',
): ReportInternal {
  const { better } = kpi;
  if (better === 'neutral') return null;
  const parts = partLeaders(kpi, better, agents === 'names' ? [...TEAMS, PEOPLE] : TEAMS);
  const complete = kpi.trend.filter(({ partial }) => !partial);
  const whole = contenders(complete.map(({ period, ...slice }) => ({ key: period, ...slice })));
  const months =
    whole.length < FEWEST.months
      ? null
      : { compared: whole.length, leaders: leadersOf(whole, better).map(written) };
  return parts || months ? { parts, months } : null;
}

function partLeaders(
  { by }: Pick<ReportKpi, 'by'>,
  better: 'lower' | 'higher',
  dimensions: readonly string[],
): NonNullable<ReportInternal>['parts'] {
  for (const dimension of dimensions) {
    const compared = contenders(by[dimension]?.parts ?? []);
    if (compared.length < FEWEST.parts) continue;
    return {
      dimension,
      compared: compared.length,
      leaders: leadersOf(compared, better).map(written),
      median: compared.length < FEWEST.median ? null : medianOf(compared.map(({ value }) => value)),
      n: compared.reduce((sum, { n }) => sum + n, 0),
    };
  }
  return null;
}

type Cell = Pick<Contender, 'n'> & {
  readonly key: string | null;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
};

/** What has a figure that is not withheld, and an interval to judge it by. */
function contenders(cells: readonly Cell[]): Contender[] {
  return cells.flatMap(({ key, value, n, interval }) =>
    key === null || value === null || interval === null ? [] : [{ key, value, n, interval }],
  );
}

function written({ key, value, n, interval: [low, high] }: Contender) {
  return { key, value, n, interval: [low, high] as [number, number] };
}
