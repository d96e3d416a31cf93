import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { stringify } from 'yaml';
import { z } from 'zod';

import type { Engine } from '../../src/engine/engine.ts';
import type { Problem } from '../../src/errors/problem.ts';
import type { Adapter } from '../../src/ingest/adapter.ts';
import { ingestWorkspace, type IngestedWorkspace } from '../../src/ingest/ingest-workspace.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { findDataFiles } from '../../src/workspace/data-files.ts';
import { parseSource } from '../../src/workspace/source.ts';
import { validate } from '../../src/workspace/validate.ts';
import { NOW } from './ingest-texts.ts';

const { datasets, adapters } = await collectAllMembers();

export interface RoutedTexts extends IngestedWorkspace {
  /** Files by data set, each with its adapter. */
  readonly read: Readonly<Record<string, readonly string[]>>;
  readonly select: (sql: string) => Promise<Record<string, unknown>[]>;
}

/** Takes in what lies in `data/`, given as texts by path, by the shipped formats and some more. */
export async function ingestData(
  engine: Engine,
  texts: Readonly<Record<string, string | Uint8Array>>,
  { sources = {}, more = [] }: { sources?: object; more?: readonly Adapter[] } = {},
): Promise<RoutedTexts> {
  const stated = {
    ...{ organisation: 'Acme', title: 'Audit', timeZone: 'UTC', sources },
    privacy: { agents: 'names' },
  };
  const { source } = parseSource('content/audit.yaml', stringify(stated));
  const fallback = { organisation: '?', title: '?', timeZone: 'UTC' };
  const { value: audit, problems: mistakes } = validate(auditSchema, source, fallback);
  if (mistakes.length > 0) throw new TypeError(mistakes.map(({ message }) => message).join('\n'));
  for (const sql of timeZoneMacros('audit', 'UTC', 2027)) await engine.run(sql, 'zones');
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-data-'));
  try {
    for (const [name, text] of Object.entries(texts)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    const found = await findDataFiles(root, [...datasets.keys()]);
    const ingested = await ingestWorkspace(
      engine,
      [...datasets.values()],
      found.files,
      {
        audit,
        placeOf: (at) => source.placeOf(at),
        adapters: new Map([...adapters, ...more.map((each) => [each.id, each] as const)]),
        latest: NOW,
      },
      () => undefined,
    );
    return {
      ...ingested,
      problems: [...found.problems, ...ingested.problems],
      read: Object.fromEntries(
        ingested.datasets.flatMap(({ dataset, files }) =>
          files.length === 0
            ? []
            : [[dataset.id, files.map(({ planned }) => `${planned.name}: ${planned.adapter.id}`)]],
        ),
      ),
      select: (sql) => engine.query(z.record(z.string(), z.unknown()), sql, 'reading a table'),
    };
  } finally {
    await rm(root, { recursive: true });
  }
}

export const errorsIn = ({ problems }: { problems: readonly Problem[] }): string[] =>
  problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
