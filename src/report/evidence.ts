import { tableName } from '../files/table.ts';
import type { Tally } from '../ingest/finalise.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { IngestedSide } from '../ingest/count-sides.ts';
import { unpivotedHeaders } from '../ingest/unpivot.ts';
import type { Language } from '../language/language.ts';
import type { MembersInWords } from './members-in-words.ts';
import type { FileIdentity } from './provenance.ts';
import type { ReportFile, ReportSideTable } from './schema.ts';

type FileColumn = ReportFile['columns'][number];

/** A file as it is kept from measuring, without words of any language. */
export interface MeasuredFile extends Omit<ReportFile, 'adapterName' | 'adapterNotes' | 'columns'> {
  /** Of a wide file, how many of its columns became rows. */
  readonly unpivoted: number | null;
  readonly columns: readonly Omit<FileColumn, 'meaning'>[];
}

/** A file as the report gives it, in words. */
export function fileInWords(
  { unpivoted, columns, ...file }: MeasuredFile,
  { adapters, datasets }: MembersInWords,
  { t }: Language,
): ReportFile {
  const { name = file.adapter, notes = [] } = adapters.get(file.adapter) ?? {};
  const [header = '', cell = ''] = unpivotedHeaders;
  const headers = new Map([
    [header, t('evidence.item-header')],
    [cell, t('evidence.item-cell')],
  ]);
  const meanings = datasets.get(file.dataset)?.columns ?? {};
  return {
    ...file,
    adapterName: name,
    adapterNotes:
      unpivoted === null ? [...notes] : [...notes, t('evidence.unpivoted', { count: unpivoted })],
    columns: columns.map((column) => ({
      ...column,
      header: column.header && (headers.get(column.header) ?? column.header),
      meaning: meanings[column.column]?.meaning ?? column.column,
    })),
  };
}

/** What every figure rests on: each file with its hash, its rows and what became of them. */
export function evidenceFiles(
  datasets: readonly IngestedDataset[],
  identities: ReadonlyMap<string, FileIdentity>,
): MeasuredFile[] {
  const files: MeasuredFile[] = [];
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
        unpivoted: unpivot?.positions.length ?? null,
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
        columns: columns.map(({ name, from }) => ({
          column: name,
          header: 'header' in from ? from.header : null,
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
