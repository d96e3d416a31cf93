import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { stringify } from 'yaml';
import { z } from 'zod';

import generic from '../../src/adapters/generic.ts';
import servicenowIncident from '../../src/adapters/servicenow-incident.ts';
import zendeskCsv from '../../src/adapters/zendesk-csv.ts';
import tickets from '../../src/datasets/tickets.ts';
import { type Engine, identifier } from '../../src/engine/engine.ts';
import { printPlace } from '../../src/errors/print-problems.ts';
import type { Problem } from '../../src/errors/problem.ts';
import type { Adapter } from '../../src/ingest/adapter.ts';
import type { ColumnType } from '../../src/ingest/dataset.ts';
import type { IngestedDataset } from '../../src/ingest/ingest-dataset.ts';
import { ingestWorkspace } from '../../src/ingest/ingest-workspace.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { parseSource } from '../../src/workspace/source.ts';
import { validate } from '../../src/workspace/validate.ts';

const shipped: readonly Adapter[] = [generic, servicenowIncident, zendeskCsv];

type Cell = string | number | boolean | null;

/** A row of the table of tickets, its instants as `2026-01-31 09:05:00` in UTC. */
export type TicketRow = Readonly<Record<string, Cell>>;

export interface Ingested {
  readonly ingested: IngestedDataset | null;
  readonly rows: readonly TicketRow[];
  readonly problems: readonly Problem[];
  readonly withheldNames: readonly string[];
}

export interface IngestOptions {
  readonly timeZone?: string;
  /** The settings of the one source, as audit.yaml has them. */
  readonly source?: Readonly<Record<string, unknown>>;
  readonly sources?: readonly Readonly<Record<string, unknown>>[];
  readonly agents?: 'pseudonyms' | 'names' | 'hidden';
  /** Formats beside some of those that are shipped. */
  readonly adapters?: readonly Adapter[];
  /** The instant of the build, in UTC. */
  readonly latest?: string;
}

/** The clock of these tests. */
export const NOW = '2026-11-22 23:59:59';

/**
 * Takes exports in, given as their text (or bytes), as files of data/tickets that are named for
 * their order unless `names` says otherwise.
 */
export async function ingestTexts(
  engine: Engine,
  texts: readonly (string | Uint8Array)[],
  options: IngestOptions = {},
  names: readonly string[] = [],
): Promise<Ingested> {
  const { timeZone = 'UTC', source, sources = source ? [source] : [], latest = NOW } = options;
  const stated = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone,
    ...(sources.length > 0 && { sources: { tickets: sources } }),
    privacy: { agents: options.agents ?? 'names' },
  };
  const { source: yaml } = parseSource('content/audit.yaml', stringify(stated));
  const fallback = { organisation: '?', title: '?', timeZone: 'UTC' };
  const { value: audit, problems: mistakes } = validate(auditSchema, yaml, fallback);
  if (mistakes.length > 0) throw new TypeError(mistakes.map(({ message }) => message).join('\n'));

  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-ingest-'));
  try {
    const files = [];
    for (const [i, text] of texts.entries()) {
      const name = names[i] ?? `${i + 1}.csv`;
      await writeFile(path.join(folder, name), text);
      files.push({
        path: `data/tickets/${name}`,
        absolute: path.join(folder, name),
        dataset: 'tickets',
      });
    }
    const settings = {
      audit,
      placeOf: (at: readonly (string | number)[]) => yaml.placeOf(at),
      adapters: new Map([...shipped, ...(options.adapters ?? [])].map((each) => [each.id, each])),
      latest,
    };
    for (const sql of timeZoneMacros('audit', timeZone, 2027)) await engine.run(sql, 'preparing');
    const { datasets, problems, withheldNames } = await ingestWorkspace(
      engine,
      [tickets],
      files,
      settings,
      () => 0,
    );
    const [ingested = null] = datasets;
    return { ingested, problems, withheldNames, rows: ingested ? await ticketRows(engine) : [] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function ticketRows(engine: Engine): Promise<TicketRow[]> {
  const types: [string, ColumnType][] = [
    ...Object.entries(tickets.columns).map(([name, { type }]): [string, ColumnType] => [
      name,
      type,
    ]),
    ...Object.keys(tickets.intervals).map((name): [string, ColumnType] => [name, 'duration']),
    ...Object.entries(tickets.derived).map(([name, { type }]): [string, ColumnType] => [
      name,
      type,
    ]),
  ];
  const columns = types.map(([name, type]) => {
    const column = identifier(name);
    return type === 'instant'
      ? `strftime(${column}, '%Y-%m-%d %H:%M:%S') AS ${column}`
      : `${column} AS ${column}`;
  });
  return engine.query(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    `SELECT ${columns.join(', ')} FROM tickets ORDER BY _file, _row`,
    'reading the table',
  );
}

/** The only ticket of an export. */
export function onlyRow({ rows, problems }: Ingested): TicketRow {
  const [row, another] = rows;
  if (!row || another)
    throw new RangeError(
      `${rows.length} rows\n${problems.map(({ message }) => message).join('\n')}`,
    );
  return row;
}

/** One column of all rows, in the order of files and rows. */
export function cells({ rows }: Ingested, column: string): Cell[] {
  return rows.map((row) => row[column] ?? null);
}

/** CSV of a header and rows; a cell with commas, quotes or line breaks is quoted. */
export function csv(header: string, ...rows: readonly (readonly Cell[] | string)[]): string {
  const lines = rows.map((row) =>
    typeof row === 'string' ? row : row.map((cell) => quoted(String(cell ?? ''))).join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The codes of problems, in order. */
export function codes({ problems }: Pick<Ingested, 'problems'>): string[] {
  return problems.map(({ code }) => code);
}

/** A problem as a line: where, what and what to do. */
export function said({ problems }: Pick<Ingested, 'problems'>, code: string): string {
  const found = problems.find((problem) => problem.code === code);
  if (!found) throw new RangeError(`no ${code} among ${problems.map((p) => p.code).join(', ')}`);
  const place = found.place ? `${printPlace(found.place)}: ` : '';
  return `${place}${found.message}${found.hint === null ? '' : ` → ${found.hint}`}`;
}

/** What became of the rows of a file: how many, for each reason. */
export function tallies({ ingested }: Ingested, file = 0) {
  const outcome = ingested?.files[file]?.outcome;
  if (!outcome) throw new RangeError('nothing was read');
  const counts = (reasons: typeof outcome.rejected) =>
    Object.fromEntries(Object.entries(reasons).map(([reason, { count }]) => [reason, count]));
  return {
    accepted: outcome.accepted,
    merged: outcome.merged,
    rejected: counts(outcome.rejected),
    setAside: counts(outcome.setAside),
  };
}
