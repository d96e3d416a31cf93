import type { RestOf } from '../cover/measure-rest.ts';
import { unlikeTheRest } from '../cover/unlike-the-rest.ts';
import type { Bounds } from '../measures/intervals.ts';
import type { ReportAgainst } from './cover-schema.ts';
import type { ReportKpi } from './schema.ts';

interface Compared {
  readonly kpi: string;
  readonly parts: ReportAgainst[];
}

/**
 * Holds the parts of a dimension against all others, over several KPIs at once, since the more is
 * compared, the more seems to differ by chance. KPIs with fewer than two such parts are left out. A rest
 * below the minimum is withheld as a part is: of two parts, it is the other one.
 */
export function againstRest(
  kpis: Readonly<Record<string, ReportKpi>>,
  dimension: string,
  rest: RestOf,
  minimumCell: number,
): { compared: Compared[]; comparisons: number } {
  const rows = Object.entries(rest).flatMap(([id, ofParts]) => {
    const kpi = kpis[id];
    if (!kpi) return [];
    const parts = (kpi.by[dimension]?.parts ?? []).flatMap((part) => {
      const { key, value, n, interval, suppressed } = part;
      const others = key === null ? undefined : ofParts[key];
      const small = suppressed || (others !== undefined && others.n < minimumCell);
      return key === null
        ? []
        : [{ key, value, n, interval, suppressed, others: small ? undefined : others }];
    });
    return parts.filter(({ value }) => value !== null).length < 2 ? [] : [{ id, kpi, parts }];
  });
  const pairs = rows.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const own = figured(part);
      const others = part.others && figured(part.others);
      return own && others ? [{ part, pair: { part: own, rest: others } }] : [];
    }),
  );
  const unlike = unlikeTheRest(pairs.map(({ pair }) => pair));
  const marks = new Map(pairs.map(({ part }, i) => [part, unlike[i] ?? false]));
  return {
    comparisons: pairs.length,
    compared: rows.map(({ id, kpi, parts }) => ({
      kpi: id,
      parts: parts.map((part): ReportAgainst => {
        const { key, value, n, interval, suppressed, others } = part;
        const difference = value === null || others?.value == null ? null : value - others.value;
        return {
          ...{ key, value, n, interval, suppressed, difference },
          rest: others
            ? { value: others.value, n: others.n, interval: pair(others.interval) }
            : null,
          standing: standingOf(marks.get(part), difference, kpi.better),
        };
      }),
    })),
  };
}

function standingOf(
  unlike: boolean | undefined,
  difference: number | null,
  better: ReportKpi['better'],
): ReportAgainst['standing'] {
  if (unlike === undefined || difference === null) return 'untold';
  if (!unlike) return 'alike';
  if (better === 'neutral') return 'differs';
  return difference > 0 === (better === 'higher') ? 'better' : 'worse';
}

function figured({ value, interval }: { value: number | null; interval: Bounds | null }) {
  return value === null || interval === null ? null : { value, interval };
}

function pair(bounds: Bounds | null): [number, number] | null {
  return bounds && [bounds[0], bounds[1]];
}
