import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { stringify } from 'yaml';

import type { Engine } from '../../src/engine/engine.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import type { DatasetQuality } from '../../src/quality/measure-quality.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { measureWorkspace } from '../../src/report/measure-workspace.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { parseSource } from '../../src/workspace/source.ts';
import { validate } from '../../src/workspace/validate.ts';

const members = await collectAllMembers();

/** What is found in the files of a data set, given as their text, with further settings of audit.yaml. */
export async function qualityOf(
  engine: Engine,
  dataset: string,
  texts: readonly string[],
  further: Readonly<Record<string, unknown>> = {},
): Promise<DatasetQuality> {
  const stated = { organisation: 'Acme', title: 'Audit', timeZone: 'UTC', ...further };
  const { source } = parseSource('content/audit.yaml', stringify(stated));
  const { value: audit } = validate(auditSchema, source, {
    organisation: '?',
    title: '?',
    timeZone: 'UTC',
  });
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-quality-'));
  try {
    await mkdir(path.join(root, dataset));
    const files = [];
    for (const [i, text] of texts.entries()) {
      const absolute = path.join(root, dataset, `${i + 1}.csv`);
      await writeFile(absolute, text);
      files.push({ path: `data/${dataset}/${i + 1}.csv`, absolute, dataset });
    }
    const { quality, problems } = await measureWorkspace(
      engine,
      {
        ...{ audit, source, files, members, checklists: [], queries: [], companies: [] },
        identities: new Map(),
        now: '2026-11-22 23:59:59',
      },
      { stage: () => undefined, step: () => undefined },
    );
    const found = quality.find((one) => one.dataset === dataset);
    if (!found) throw new RangeError(printProblems(problems));
    return found;
  } finally {
    await rm(root, { recursive: true });
  }
}
