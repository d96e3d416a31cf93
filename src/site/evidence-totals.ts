import type { Report, ReportFile } from '../report/schema.ts';

/** What became of the rows of all files together. */
export interface EvidenceTotals {
  readonly files: number;
  readonly rows: number;
  readonly accepted: number;
  readonly merged: number;
  readonly rejected: number;
  readonly setAside: number;
}

export function evidenceTotals({ files }: Report['evidence']): EvidenceTotals {
  const total = (pick: (file: ReportFile) => number) =>
    files.reduce((sum, file) => sum + pick(file), 0);
  return {
    files: files.length,
    rows: total(({ rows }) => rows),
    accepted: total(({ accepted }) => accepted),
    merged: total(({ merged }) => merged),
    rejected: total(({ rejected }) => tallied(rejected)),
    setAside: total(({ setAside }) => tallied(setAside)),
  };
}

export function tallied(tallies: Readonly<Record<string, number>>): number {
  return Object.values(tallies).reduce((sum, count) => sum + count, 0);
}

/** Which share of a file’s accepted rows has a value in a column. */
export function filledShare(
  { accepted }: ReportFile,
  { filled }: ReportFile['columns'][number],
): number {
  return accepted > 0 ? filled / accepted : 0;
}
