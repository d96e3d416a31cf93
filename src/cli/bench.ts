import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

import { z } from 'zod';

import { ticketsCsv } from '../demo/tickets-csv.ts';
import { openDuckdbNative } from '../engine/duckdb-native.ts';
import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { PlumblineError } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { compose } from '../report/compose.ts';
import { buildInstant } from '../time/now.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { benchFindings } from './bench-findings.ts';
import { benchFormats } from './bench-formats.ts';
import { parseOptions } from './parse-options.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run bench [-- --rows 1000000]` writes Zendesk exports of a quarter of the rows and of all of
 * them, composes a report from each in a process of its own, and prints seconds per stage, peak
 * memory, how the time grows with the rows, the ratio to native DuckDB running the same SQL, and the
 * queries and the time of each KPI (of the quarter). Then it reads the same tickets from every format,
 * which `-- --formats` does alone. `-- --findings 500` does the same with findings,
 * over all shipped checklists.
 */
const engines = { wasm: openDuckdbWasm, native: openDuckdbNative } as const;
const engineName = z.enum(['wasm', 'native']);
const measurement = z.object({
  stages: z.record(z.string(), z.number()),
  statements: z.string(),
  peakMegabytes: z.number(),
});
type Measurement = z.output<typeof measurement>;

await runCommand(async () => {
  const { values, problems, text } = parseOptions(process.argv.slice(2), {
    rows: { type: 'string' },
    engine: { type: 'string' },
    findings: { type: 'string' },
    formats: { type: 'boolean' },
  });
  const count = (option: string): number | null => {
    const value = text(option, 'a whole number');
    if (value === null || /^[1-9]\d*$/.test(value)) return value === null ? null : Number(value);
    problems.push(
      problem('option-value', null, { option, value, expected: 'a whole number, at least 1' }),
    );
    return null;
  };
  const findings = count('findings');
  const rows = count('rows');
  if (problems.length > 0) return problems;
  if (findings !== null) await benchFindings(findings);
  else if (values.engine !== undefined)
    console.log(JSON.stringify(await measureHere(engineName.parse(values.engine))));
  else {
    if (values.formats !== true) await compareEngines(rows ?? 1_000_000);
    await compareFormats();
  }
  return [];
});

async function compareFormats(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    await benchFormats(
      (tickets) => writeWorkspace(folder, tickets),
      (workspace) => measureApart(workspace, 'wasm'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareEngines(rows: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    const sizes = [Math.round(rows / 4), rows];
    const wasm: Measurement[] = [];
    for (const size of sizes) {
      const workspace = await writeWorkspace(folder, size);
      const measured = await measureApart(workspace, 'wasm');
      wasm.push(measured);
      print(`${size.toLocaleString('en')} rows, DuckDB-WASM`, measured);
    }
    const native = await measureApart(path.join(folder, String(rows)), 'native');
    print(`${rows.toLocaleString('en')} rows, native DuckDB, the same SQL`, native);
    const [quarter, whole] = wasm;
    if (!quarter || !whole) return;
    const times = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
    console.log(`\nfour times the rows take        ${times(work(whole), work(quarter))} the time`);
    console.log(`ingest + measure, WASM ÷ native ${times(work(whole), work(native))}`);
    const [size = rows] = sizes;
    console.log(`\nKPIs of ${size.toLocaleString('en')} rows, DuckDB-WASM`);
    await printKpiCosts(path.join(folder, String(size)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeWorkspace(folder: string, tickets: number): Promise<string> {
  const workspace = path.join(folder, String(tickets));
  await mkdir(path.join(workspace, 'content'), { recursive: true });
  await mkdir(path.join(workspace, 'data', 'tickets'), { recursive: true });
  const audit = 'organisation: Benchmark\ntitle: Benchmark\ntimeZone: Europe/Oslo\n';
  await writeFile(path.join(workspace, 'content', 'audit.yaml'), audit);
  const csv = path.join(workspace, 'data', 'tickets', 'export.csv');
  await pipeline(Readable.from(ticketsCsv({ seed: 1, tickets })), createWriteStream(csv));
  return workspace;
}

async function measureApart(workspace: string, engine: keyof typeof engines): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [import.meta.filename, '--engine', engine],
    { env: { ...process.env, PLUMBLINE_WORKSPACE: workspace } },
  );
  return measurement.parse(JSON.parse(stdout));
}

async function printKpiCosts(workspace: string): Promise<void> {
  const script = path.join(import.meta.dirname, 'bench-kpis.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, PLUMBLINE_WORKSPACE: workspace },
  });
  process.stdout.write(stdout);
}

async function measureHere(engine: keyof typeof engines): Promise<Measurement> {
  const stages: Record<string, number> = {};
  let statements = '';
  let started = performance.now();
  const progress = {
    stage(name: string, detail: string) {
      stages[name] = (performance.now() - started) / 1000;
      if (name === 'Measure') statements = detail;
      started = performance.now();
    },
    step: () => undefined,
  };
  const paths = await locateWorkspace();
  const { report, problems } = await compose(paths, buildInstant(), progress, {
    openEngine: engines[engine],
  });
  if (!report) throw new PlumblineError(problems);
  return { stages, statements, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Seconds of ingest and measures together. */
function work({ stages }: Measurement): number {
  return (stages.Ingest ?? 0) + (stages.Measure ?? 0);
}

function print(title: string, { stages, statements, peakMegabytes }: Measurement): void {
  console.log(`\n${title}`);
  for (const [name, seconds] of Object.entries(stages))
    console.log(`  ${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s`);
  console.log(`  ${'Peak'.padEnd(10)} ${peakMegabytes.toFixed(0).padStart(8)} MB`);
  console.log(`  ${statements}`);
}
