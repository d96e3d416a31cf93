import type { ReportKpi } from '../report/schema.ts';

const verdicts: readonly ReportKpi['verdict'][] = [
  'missed',
  'uncertain',
  'met',
  'no-target',
  'not-measured',
];

/** So few measured KPIs are all shown. */
const FEW = 8;

type Kpis = Readonly<Record<string, ReportKpi>>;

/** Of the KPIs that everyone asks for or that have a target, those without a figure. */
export function expectedKpis(kpis: Kpis): Kpis {
  return Object.fromEntries(
    Object.entries(kpis).filter(
      ([, { value, core, target }]) => value === null && (core || target),
    ),
  );
}

/**
 * The KPIs of the summary, those that miss their target first: what everyone asks for and what has a
 * target; all that is measured where there is little.
 */
export function summaryKpis(kpis: Kpis): [string, ReportKpi][] {
  const measured = Object.entries(kpis).filter(([, { value }]) => value !== null);
  const chosen = measured.filter(([, { core, target }]) => core || target);
  return (measured.length <= FEW ? measured : chosen).toSorted(
    ([, a], [, b]) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict),
  );
}
