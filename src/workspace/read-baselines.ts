import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** The ids of the findings of earlier audits, by the audit’s id. */
export type Baselines = ReadonlyMap<string, ReadonlySet<string>>;

const earlierReport = z.object({
  audit: z.object({ id: z.string() }),
  findings: z.array(z.object({ id: z.string() })),
});

/** Reads from `content/baselines/*.json`, the `report.json` of earlier audits, what can be repeated. */
export async function readBaselines(
  contentFolder: string,
): Promise<{ baselines: Baselines; problems: Problem[] }> {
  const folder = path.join(contentFolder, 'baselines');
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  const baselines = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  for (const name of names) {
    const report = readReport(await readFile(path.join(folder, name), 'utf8'));
    if (!report)
      problems.push(problem('baseline-unreadable', { file: `content/baselines/${name}` }, {}));
    else baselines.set(report.audit.id, new Set(report.findings.map(({ id }) => id)));
  }
  return { baselines, problems };
}

function readReport(text: string): z.output<typeof earlierReport> | null {
  try {
    return earlierReport.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
