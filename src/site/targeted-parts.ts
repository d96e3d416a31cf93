import type { ReportKpi } from '../report/schema.ts';

type Part = ReportKpi['by'][string]['parts'][number];

/** The parts of a KPI that have a target of their own, each with its dimension's label. */
export function targetedParts({ by }: ReportKpi): (Part & { label: string })[] {
  return Object.values(by).flatMap(({ label, parts }) =>
    parts.filter(({ target }) => target !== null).map((part) => ({ ...part, label })),
  );
}
