import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { stringify } from 'yaml';
import { z } from 'zod';

import type { Engine } from '../../src/engine/engine.ts';
import type { Problem } from '../../src/errors/problem.ts';
import type { Criteria } from '../../src/ingest/criteria.ts';
import type { IngestedDataset } from '../../src/ingest/ingest-dataset.ts';
import { ingestWorkspace } from '../../src/ingest/ingest-workspace.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { parseSource } from '../../src/workspace/source.ts';
import { validate } from '../../src/workspace/validate.ts';

/** The clock of these tests. */
const NOW = '2026-11-22 23:59:59';

const members = await collectAllMembers();

export interface IngestedFiles {
  /** A data set as it was read. */
  readonly dataset: (id: string) => IngestedDataset;
  readonly problems: readonly Problem[];
  /** Rows of the engine's tables, with instants as `2026-01-31 09:05:00` in UTC. */
  readonly select: (sql: string) => Promise<Record<string, unknown>[]>;
}

/** Takes exports in, given as their text by data set, with further settings of audit.yaml. */
export async function ingestFiles(
  engine: Engine,
  exports: Readonly<Record<string, readonly string[]>>,
  further: Readonly<Record<string, unknown>> = {},
  criteria: readonly Criteria[] = [],
): Promise<IngestedFiles> {
  const stated = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone: 'UTC',
    privacy: { agents: 'names' },
    ...further,
  };
  const { source } = parseSource('content/audit.yaml', stringify(stated));
  const fallback = { organisation: '?', title: '?', timeZone: 'UTC' };
  const { value: audit, problems: mistakes } = validate(auditSchema, source, fallback);
  if (mistakes.length > 0) throw new TypeError(mistakes.map(({ message }) => message).join('\n'));
  for (const sql of timeZoneMacros('audit', audit.timeZone, 2027)) await engine.run(sql, 'zones');

  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-datasets-'));
  try {
    const files = [];
    for (const [dataset, texts] of Object.entries(exports)) {
      await mkdir(path.join(root, dataset));
      for (const [i, text] of texts.entries()) {
        const absolute = path.join(root, dataset, `${i + 1}.csv`);
        await writeFile(absolute, text);
        files.push({ path: `data/${dataset}/${i + 1}.csv`, absolute, dataset });
      }
    }
    const settings = {
      audit,
      placeOf: (at: readonly (string | number)[]) => source.placeOf(at),
      adapters: members.adapters,
      criteria,
      latest: NOW,
    };
    const { datasets, problems } = await ingestWorkspace(
      engine,
      [...members.datasets.values()],
      files,
      settings,
      () => undefined,
    );
    return {
      problems,
      dataset: (id) => {
        const found = datasets.find(({ dataset }) => dataset.id === id);
        if (!found) throw new RangeError(`nothing was read of ${id}`);
        return found;
      },
      select: (sql) => engine.query(z.record(z.string(), z.unknown()), sql, 'reading a table'),
    };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** SQL of an instant as tests write it. */
export const minute = (column: string): string =>
  `strftime(${column}, '%Y-%m-%d %H:%M') AS ${column}`;
