import { severities } from '../quality/defect.ts';
import type { ReportDefect, ReportQuality } from '../report/quality-schema.ts';

/** The defects of all data sets, the heavier first; each data set’s own are in that order already. */
export function defectsByWeight(quality: readonly ReportQuality[]): ReportDefect[] {
  return quality
    .flatMap(({ defects }) => defects)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
