import type { Engine } from '../engine/engine.ts';
import type { Tally } from '../ingest/finalise.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { filledCounts } from './basis.ts';
import type { FileIdentity } from './provenance.ts';
import type { ReportFile } from './schema.ts';

/** What every figure rests on: each file with its hash, its rows and what became of them. */
export async function evidenceFiles(
  engine: Engine,
  datasets: readonly IngestedDataset[],
  identities: ReadonlyMap<string, FileIdentity>,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const data of datasets) {
    const filled = await filledCounts(engine, data);
    for (const { planned, staged, outcome, zone, dateOrder } of data.files) {
      const { name, table, adapter, index, columns, unpivot } = planned;
      const { file } = table;
      const identity = identities.get(file.path) ?? { sha256: '', bytes: 0 };
      files.push({
        path: name,
        dataset: file.dataset,
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
          filled: filled.get(index)?.[name] ?? 0,
        })),
      });
    }
  }
  return files;
}

function counts(tallies: Readonly<Record<string, Tally>>): Record<string, number> {
  return Object.fromEntries(Object.entries(tallies).map(([reason, { count }]) => [reason, count]));
}
