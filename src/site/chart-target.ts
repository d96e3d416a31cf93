import type { OwnTarget } from '../drawing/own-targets.ts';
import type { Target } from '../drawing/target.ts';
import type { ReportKpi } from '../report/schema.ts';

type Part = ReportKpi['by'][string]['parts'][number];

/** A target as charts take it. */
export function chartTarget({ target }: Pick<ReportKpi, 'target'>): Target | null {
  return target && { min: target.min ?? undefined, max: target.max ?? undefined };
}

/** How a part stands to its own target, as charts take it. */
export function partTarget(part: Pick<Part, 'target' | 'verdict'>): OwnTarget | null {
  const target = chartTarget(part);
  if (!target) return null;
  const { verdict } = part;
  const known = verdict === 'met' || verdict === 'missed' || verdict === 'uncertain';
  return { target, verdict: known ? verdict : null };
}
