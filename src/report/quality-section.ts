import type { DatasetQuality, TouchingDefect } from '../quality/measure-quality.ts';
import type { ReportDefect, ReportQuality } from './quality-schema.ts';

/** What was looked for in the data and found, as the report has it. */
export function qualitySection(qualities: readonly DatasetQuality[]): ReportQuality[] {
  return qualities.map(({ dataset, pattern, noPattern, fill, vendor, defects }) => ({
    dataset,
    pattern: pattern && { span: { ...pattern.span }, usual: [...pattern.usual] },
    noPattern,
    fill: fill && {
      months: [...fill.months],
      rows: [...fill.rows],
      columns: fill.columns.map(({ column, filled, of }) => ({
        column,
        filled: [...filled],
        of: [...of],
      })),
    },
    vendor: vendor.map((check) => ({ ...check, rows: [...check.rows] })),
    defects: defects.map(defectSection),
  }));
}

function defectSection(defect: TouchingDefect): ReportDefect {
  const { kind, severity, dataset, file, reason, count, of } = defect;
  return {
    ...{ kind, severity, dataset, file, reason, count, of },
    columns: [...defect.columns],
    rows: [...defect.rows],
    stretches: defect.stretches.map((stretch) => ({ ...stretch })),
    kpis: [...defect.kpis],
    dimensions: [...defect.dimensions],
  };
}
