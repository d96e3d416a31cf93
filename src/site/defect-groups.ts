import type { ReportDefect } from '../report/quality-schema.ts';

/** A defect with those of other files that are the same: one that an export of each month has is told once. */
export interface DefectGroup {
  /** Of several files, what they have together. */
  readonly defect: ReportDefect;
  /** What each file has, where there are several; none otherwise. */
  readonly files: readonly ReportDefect[];
}

/** Puts together what differs by file alone, at the place of the heaviest of each. */
export function defectGroups(defects: readonly ReportDefect[]): DefectGroup[] {
  const alike = ({ kind, dataset, reason, columns, kpis, dimensions }: ReportDefect) =>
    JSON.stringify([kind, dataset, reason, columns, kpis, dimensions]);
  const isOfFile = ({ file, stretches }: ReportDefect) => file !== null && stretches.length === 0;
  const groups = Map.groupBy(defects, (defect) => (isOfFile(defect) ? alike(defect) : defect));
  return [...groups.values()].flatMap((files) => together(files) ?? []);
}

function together(files: readonly ReportDefect[]): DefectGroup | null {
  const [first] = files;
  if (!first) return null;
  if (files.length === 1) return { defect: first, files: [] };
  const sum = (of: 'count' | 'of') => files.reduce((total, each) => total + each[of], 0);
  return { defect: { ...first, file: null, count: sum('count'), of: sum('of'), rows: [] }, files };
}
