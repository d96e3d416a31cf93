import path from 'node:path';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { compose } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

/** The clock of these tests. */
const NOW = '2026-11-22 23:59:59';

export const fixture = (name: string): string =>
  path.join(import.meta.dirname, '../fixtures', name);

/** The report of a workspace below tests/fixtures, measured in an engine of its own. */
export async function composeFixture(
  name: string,
): Promise<{ report: Report; problems: readonly Problem[] }> {
  const quiet = { stage: () => undefined, step: () => undefined };
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: fixture(name) });
  const { report, problems } = await compose(paths, NOW, quiet, { openEngine: openDuckdbWasm });
  if (!report) throw new TypeError(printProblems(problems));
  return { report, problems };
}

/** The one export of a report. */
export function onlyFile({ evidence }: Report) {
  const [file, another] = evidence.files;
  if (!file || another) throw new RangeError(`${evidence.files.length} files`);
  return file;
}

/** The statistics of a list, written for clearness rather than speed. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? NaN;
  const high = sorted[Math.floor(half)] ?? NaN;
  return (low + high) / 2;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
