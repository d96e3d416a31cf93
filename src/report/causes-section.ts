import type { MeasuredComplaints } from '../cover/measure-complaints.ts';
import { barsToHold, pareto } from '../cover/pareto.ts';
import { wilson } from '../measures/intervals.ts';
import type { ReportCauses } from './causes-schema.ts';
import type { ReportKpi } from './schema.ts';

/** The causes of four in five complaints are the vital few (Juran). */
const VITAL = 0.8;

/** Complaints as the report gives them: small causes together, and few customers not at all. */
export function causesSection(
  measured: MeasuredComplaints | null,
  { value, n }: Pick<ReportKpi, 'value' | 'n'>,
  minimumCell: number,
): ReportCauses | null {
  if (!measured || value === null || value === 0) return null;
  const bars = pareto(measured.categories ?? [], minimumCell);
  return {
    complaints: n,
    categories: bars.map(({ causes, ...bar }) => {
      const known = causes.reduce((sum, cause) => sum + cause.known, 0);
      return {
        keys: causes.map(({ key }) => key),
        n: bar.n,
        share: bar.share,
        interval: pair(wilson(bar.n, n)),
        cumulative: bar.cumulative,
        rate: { value: bar.n / known, n: known, interval: pair(wilson(bar.n, known)) },
      };
    }),
    vitalFew: barsToHold(bars, VITAL),
    recurring: recurringSection(measured, minimumCell),
  };
}

/** Withheld where so few complained again, or only once, that they could be known. */
function recurringSection(
  { customers: counted }: MeasuredComplaints,
  minimumCell: number,
): ReportCauses['recurring'] {
  if (!counted) return null;
  const { customers, recurring, complaints, unknown } = counted;
  const few = (n: number) => n > 0 && n < minimumCell;
  if (few(recurring) || few(customers - recurring))
    return {
      ...{ suppressed: true, customers: null, recurring: null, share: null, interval: null },
      ...{ complaints: null, unknown },
    };
  return {
    ...{ suppressed: false, customers, recurring, complaints, unknown },
    share: customers === 0 ? null : recurring / customers,
    interval: pair(wilson(recurring, customers)),
  };
}

function pair(bounds: readonly [number, number] | null): [number, number] | null {
  return bounds && [bounds[0], bounds[1]];
}
