import { noDataReasons } from '../files/table.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { sequenceReason, type Tally } from '../ingest/finalise.ts';
import type { IngestedDataset, IngestedFile } from '../ingest/ingest-dataset.ts';
import { atMost, type Defect, intervalsOf, severityOf } from './defect.ts';

/** What became of the rows of each file, as far as they are not simply accepted. */
export function rowDefects({ dataset, files }: IngestedDataset): Defect[] {
  return files.flatMap((file) => [
    ...Object.entries(file.outcome.rejected).map(([reason, tally]) =>
      rejection(dataset, file, reason, tally),
    ),
    ...Object.entries(file.outcome.setAside).map(([reason, tally]) =>
      settingAside(dataset, file, reason, tally),
    ),
    ...neverFilled(dataset, file),
  ]);
}

/**
 * Rows that were left out. Those that are left out by design, such as deleted ones, are no harm, and
 * what is no row of the data bears on nothing.
 */
function rejection(
  dataset: Dataset,
  { planned, staged }: IngestedFile,
  reason: string,
  { count, rows }: Tally,
): Defect {
  const severity = severityOf(count / staged.rows);
  const isNoData = noDataReasons.has(reason);
  const kind =
    reason === dataset.excluded?.reason || isNoData
      ? 'left-out'
      : reason === `duplicate-${dataset.key}`
        ? 'repeated'
        : 'rejected';
  const most = { 'left-out': 'minor', repeated: 'moderate', rejected: 'severe' } as const;
  return {
    kind,
    severity: atMost(most[kind], severity),
    dataset: dataset.id,
    file: planned.name,
    reason,
    columns: [],
    ...(isNoData && { spoils: [] }),
    count,
    of: staged.rows,
    rows,
    stretches: [],
  };
}

function settingAside(
  dataset: Dataset,
  { planned, outcome }: IngestedFile,
  reason: string,
  { count, rows }: Tally,
): Defect {
  return {
    kind: 'set-aside',
    severity: severityOf(count / outcome.accepted),
    dataset: dataset.id,
    file: planned.name,
    reason,
    ...columnsOf(dataset, reason),
    count,
    of: outcome.accepted,
    rows,
    stretches: [],
  };
}

/** The columns that a reason is about, by the rule of the data set that gives it. */
function columnsOf(dataset: Dataset, reason: string): Pick<Defect, 'columns' | 'spoils'> {
  for (const [earlier, later] of dataset.sequence)
    if (sequenceReason(earlier, later) === reason) {
      const spoilt = [earlier, later].filter((name) => name !== dataset.begins);
      return {
        columns: [earlier, later],
        spoils: [...spoilt, ...spoilt.flatMap((name) => intervalsOf(dataset, name))],
      };
    }
  const rules = [...dataset.expected, ...(dataset.impossible ?? [])];
  const ruled = rules.find((rule) => rule.reason === reason)?.column;
  const named = Object.keys(dataset.columns)
    .filter((name) => reason.endsWith(`-${name}`))
    .toSorted((a, b) => b.length - a.length)[0];
  const column = ruled ?? named;
  return { columns: column === undefined ? [] : [column] };
}

/** Columns that the file has and never fills; where cells were set aside, that has been told. */
function neverFilled(dataset: Dataset, { planned, outcome, filled }: IngestedFile): Defect[] {
  if (outcome.accepted === 0) return [];
  const told = new Set(
    Object.keys(outcome.setAside).flatMap((reason) => columnsOf(dataset, reason).columns),
  );
  return planned.columns.flatMap(({ name, from }) =>
    'header' in from && (filled[name] ?? 0) === 0 && !told.has(name)
      ? [
          {
            kind: 'never-filled' as const,
            severity: 'minor' as const,
            dataset: dataset.id,
            file: planned.name,
            reason: null,
            columns: [name],
            count: outcome.accepted,
            of: outcome.accepted,
            rows: [],
            stretches: [],
          },
        ]
      : [],
  );
}
