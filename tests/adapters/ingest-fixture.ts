import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse, stringify } from 'yaml';
import { z } from 'zod';

import { type Engine, identifier } from '../../src/engine/engine.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { csvCell } from '../../src/formats/csv-cell.ts';
import type { IngestedDataset } from '../../src/ingest/ingest-dataset.ts';
import type { IngestSettings } from '../../src/ingest/ingest-settings.ts';
import { ingestWorkspace } from '../../src/ingest/ingest-workspace.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { auditSchema, type SourceSettings } from '../../src/workspace/audit-schema.ts';
import { parseSource } from '../../src/workspace/source.ts';
import { validate } from '../../src/workspace/validate.ts';

/** The clock of these tests. */
export const NOW = '2026-11-22 23:59:59';

export const { adapters, datasets } = await collectAllMembers();

const folder = path.join(import.meta.dirname, 'fixtures');
const notExports = ['source.yaml', 'canonical.csv'];

/** The adapters that have a fixture: a folder that is named for them. */
export const fixtures: readonly string[] = (await readdir(folder)).toSorted();

export const fixtureFile = (adapter: string, name: string): string =>
  path.join(folder, adapter, name);

/** What a fixture's `source.yaml` would say in audit.yaml of its source. */
async function settingsOf(adapter: string): Promise<Partial<SourceSettings>> {
  const text = await readFile(fixtureFile(adapter, 'source.yaml'), 'utf8').catch(() => '{}');
  return parse(text) as Partial<SourceSettings>;
}

/** Takes the exports of a fixture in as files of a data set. */
export async function ingestFixture(
  engine: Engine,
  fixture: string,
  dataset = adapters.get(fixture)?.dataset ?? 'tickets',
  judged?: IngestSettings['judged'],
): Promise<{ ingested: IngestedDataset | null; problems: readonly Problem[] }> {
  const member = datasets.get(dataset);
  if (!member) throw new RangeError(`no data set ${dataset}`);
  const stated = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone: 'UTC',
    privacy: { agents: 'names' },
    sources: { [dataset]: [await settingsOf(fixture)] },
  };
  const { source } = parseSource('content/audit.yaml', stringify(stated));
  const fallback = { organisation: '?', title: '?', timeZone: 'UTC' };
  const { value: audit, problems: mistakes } = validate(auditSchema, source, fallback);
  if (mistakes.length > 0) throw new TypeError(mistakes.map(({ message }) => message).join('\n'));
  for (const sql of timeZoneMacros('audit', audit.timeZone, 2027)) await engine.run(sql, 'zones');
  const names = (await readdir(path.join(folder, fixture))).filter(
    (name) => !notExports.includes(name) && !name.endsWith('.md'),
  );
  const files = names.toSorted().map((name) => ({
    path: `data/${dataset}/${name}`,
    absolute: fixtureFile(fixture, name),
    dataset,
  }));
  const settings = {
    audit,
    placeOf: (at: readonly (string | number)[]) => source.placeOf(at),
    adapters,
    latest: NOW,
    ...(judged && { judged }),
  };
  const { datasets: read, problems } = await ingestWorkspace(
    engine,
    [member],
    files,
    settings,
    () => undefined,
  );
  return { ingested: read[0] ?? null, problems };
}

/**
 * The canonical rows of a data set as CSV: the columns that its files map, in the data set's order;
 * instants in UTC, durations in seconds. Rows come in the order of files and rows.
 */
export async function canonicalRows(
  engine: Engine,
  { dataset, files }: IngestedDataset,
): Promise<string> {
  const mapped = new Set(files.flatMap(({ planned }) => planned.columns.map(({ name }) => name)));
  const names = Object.keys(dataset.columns).filter((name) => mapped.has(name));
  const cells = names.map((name) => {
    const column = identifier(name);
    return dataset.columns[name]?.type === 'instant'
      ? `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ') AS ${column}`
      : `CAST(${column} AS VARCHAR) AS ${column}`;
  });
  const rows = await engine.query(
    z.record(z.string(), z.string().nullable()),
    `SELECT ${cells.join(', ')} FROM ${identifier(dataset.id)} ORDER BY _file, _row`,
    'reading the canonical rows',
  );
  const lines = rows.map((row) => names.map((name) => csvCell(row[name] ?? '')).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}
