import { tableName } from '../files/table.ts';
import type { Tally } from '../ingest/finalise.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { IngestedSide } from '../ingest/ingest-workspace.ts';
import type { FileIdentity } from './provenance.ts';
import type { ReportFile, ReportSideTable } from './schema.ts';

/** What every figure rests on: each file with its hash, its rows and what became of them. */
export function evidenceFiles(
  datasets: readonly IngestedDataset[],
  identities: ReadonlyMap<string, FileIdentity>,
): ReportFile[] {
  const files: ReportFile[] = [];
  for (const data of datasets) {
    for (const { planned, staged, outcome, filled, zone, dateOrder } of data.files) {
      const { name, table, adapter, columns, unpivot } = planned;
      const { file } = table;
      const { partners } = staged;
      const identity = identities.get(file.path) ?? { sha256: '', bytes: 0 };
      files.push({
        path: name,
        dataset: data.dataset.id,
        adapter: adapter.id,
        adapterName: adapter.name,
        adapterNotes: [
          ...adapter.notes,
          ...(unpivot
            ? [
                `Each line is a review; its ${unpivot.positions.length} columns of items are rows here, one for each filled cell.`,
              ]
            : []),
        ],
        ...identity,
        rows: staged.rows,
        accepted: outcome.accepted,
        merged: outcome.merged,
        replaced: [...outcome.replaced].map(([place, count]) => ({
          by: data.files.find(({ planned }) => planned.index === place)?.planned.name ?? '',
          rows: count,
        })),
        recognition: {
          ...planned.recognition,
          runnerUp: planned.recognition.runnerUp && { ...planned.recognition.runnerUp },
        },
        joins: planned.joins.map(({ name, tables }) => ({
          table: name,
          files: tables.map(tableName),
          named: partners.find((each) => each.name === name)?.named ?? 0,
          found: partners.find((each) => each.name === name)?.found ?? 0,
        })),
        rejected: counts(outcome.rejected),
        setAside: counts(outcome.setAside),
        examples: Object.fromEntries(
          Object.entries({ ...outcome.rejected, ...outcome.setAside }).map(([reason, { rows }]) => [
            reason,
            [...rows],
          ]),
        ),
        timeZone: zone,
        dateOrder,
        columns: columns.map(({ name, column, from }) => ({
          column: name,
          header: 'header' in from ? from.header : null,
          meaning: column.meaning,
          filled: filled[name] ?? 0,
        })),
      });
    }
  }
  return files;
}

/** The tables that give no rows of their own, and whether rows are completed from them. */
export function evidenceSides(
  sides: readonly IngestedSide[],
  datasets: readonly IngestedDataset[],
  identities: ReadonlyMap<string, FileIdentity>,
): ReportSideTable[] {
  const joined = datasets.flatMap(({ files }) =>
    files.flatMap(({ planned }) => planned.joins.flatMap(({ tables }) => tables)),
  );
  return sides.map(({ table, vendor, name, rows }) => ({
    path: tableName(table),
    vendor,
    table: name,
    used: joined.includes(table),
    rows,
    ...(identities.get(table.file.path) ?? { sha256: '', bytes: 0 }),
  }));
}

function counts(tallies: Readonly<Record<string, Tally>>): Record<string, number> {
  return Object.fromEntries(Object.entries(tallies).map(([reason, { count }]) => [reason, count]));
}
