import type { ReportKpi } from '../report/schema.ts';

const verdicts: readonly ReportKpi['verdict'][] = [
  'missed',
  'uncertain',
  'met',
  'no-target',
  'not-measured',
];

/** Measured KPIs, those that miss their target first. */
export function measuredKpis(kpis: Readonly<Record<string, ReportKpi>>): [string, ReportKpi][] {
  return Object.entries(kpis)
    .filter(([, { value }]) => value !== null)
    .toSorted(([, a], [, b]) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}
