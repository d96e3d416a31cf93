import type { ReportComparison } from '../report/benchmark-schema.ts';

/** Figures that share the reason why they are not comparable. */
export interface SharedReason {
  readonly why: string;
  readonly figures: readonly ReportComparison[];
}

/** The figures that are not comparable, by reason; each in the order of the report. */
export function notComparable(comparisons: readonly ReportComparison[]): SharedReason[] {
  const groups = new Map<string, ReportComparison[]>();
  for (const comparison of comparisons) {
    if (comparison.comparable) continue;
    const why = comparison.why ?? '';
    groups.set(why, [...(groups.get(why) ?? []), comparison]);
  }
  return [...groups].map(([why, figures]) => ({ why, figures }));
}
