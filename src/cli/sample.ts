import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Checklist } from '../assessment/checklist.ts';
import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { createLanguage } from '../language/language.ts';
import { ingestExports } from '../report/ingest-exports.ts';
import { readMembers } from '../report/read-members.ts';
import { spanOf } from '../report/period.ts';
import { quiet } from '../report/progress.ts';
import { drawSample } from '../reviews/draw-sample.ts';
import { reviewSheet } from '../reviews/review-sheet.ts';
import { marginOf, sampleSize } from '../reviews/sample-size.ts';
import { readFrame } from '../reviews/sampling-frame.ts';
import { buildInstant } from '../time/now.ts';
import { findDataFiles } from '../workspace/data-files.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';
import { runCommand } from './run-command.ts';
import { frameOf, settingsOf, wordsOf } from './sample-frame.ts';
import { readSampleOptions, sampleHelp, type SampleOptions } from './sample-options.ts';

const TICKETS = 'tickets';
const say = (n: number): string => n.toLocaleString('en');
const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

await runCommand(async () => {
  const { options, problems } = readSampleOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(sampleHelp);
    return [];
  }
  if (hasErrors(problems)) return problems;

  const paths = await locateWorkspace();
  const { audit, source, problems: auditProblems } = await readAudit(paths.content);
  const { members, problems: memberProblems } = await readMembers(
    paths.content,
    createLanguage(audit.locale),
    { audit, source },
  );
  const { files, problems: fileProblems } = await findDataFiles(paths.data, [
    ...members.datasets.keys(),
  ]);
  problems.push(...auditProblems, ...memberProblems, ...fileProblems);
  const inUse = audit.checklists.flatMap(({ id }) => members.checklists.get(id) ?? []);
  const { out, checklist: named } = options;
  const checklist = out === null && named === null ? null : checklistOf(options, inUse, problems);
  if (hasErrors(problems)) return problems;

  const engine = await openDuckdbWasm();
  try {
    const now = buildInstant();
    const { datasets, problems: dataProblems } = await ingestExports(
      engine,
      {
        // The sample stays on this machine, and the author may choose by an agent's name.
        audit: { ...audit, privacy: { ...audit.privacy, agents: 'names' } },
        source,
        files,
        identities: new Map(),
        companies: [],
        members,
        checklists: inUse,
        queries: [],
        now,
      },
      quiet,
    );
    problems.push(...dataProblems.filter(({ severity }) => severity === 'error'));
    const tickets = datasets.find(({ dataset }) => dataset.id === TICKETS);
    if (!tickets) return [...problems, problem('sample-without-tickets', { file: 'data' }, {})];
    if (hasErrors(problems)) return problems;
    const seed = options.seed ?? audit.reviews.seed;
    const frame = await frameOf(engine, tickets.dataset, options, problems, {
      period: audit.period ?? (await spanOf(engine, tickets.dataset, 'audit_from_utc')),
      seed: String(seed ?? ''),
    });
    if (!frame || hasErrors(problems)) return problems;
    const candidates = await readFrame(engine, tickets.dataset, frame);
    const population = candidates.length;
    const { share, margin } = options;
    const needed = population === 0 ? 0 : sampleSize({ population, share, margin });
    const n = options.n ?? needed;
    const strata = new Set(candidates.map(({ stratum }) => stratum)).size;
    if (population === 0 || n > population || n < strata)
      return [...problems, problem('sample-size', null, { n, population, strata })];

    const print = (line: string) =>
      (options.out === null ? process.stderr : process.stdout).write(`${line}\n`);
    print(`Population   ${say(population)} tickets: ${wordsOf(frame)}`);
    print(
      `Size needed  ${say(needed)} for a share of about ${percent(share)} within ±${percent(margin)}, 95 % confidence`,
    );
    const reached = marginOf({ population, share, n });
    print(
      `${seed === undefined ? 'Sample' : 'Drawn '}       ${say(n)}, which gives ±${percent(reached)} for a share of ${percent(share)}`,
    );
    if (seed === undefined) return [...problems, problem('sample-without-seed', null, {})];

    const sample = drawSample(candidates, n);
    if (frame.by !== null)
      for (const stratum of sample.strata)
        print(`             ${say(stratum.drawn)} of ${say(stratum.size)}: ${stratum.name}`);
    if (options.out === null || !checklist) process.stdout.write(`${sample.ids.join('\n')}\n`);
    else problems.push(...(await writeSheet(options.out, reviewSheet(checklist, sample.ids))));
    if (hasErrors(problems)) return problems;
    if (options.out !== null) print(`Sheet        ${path.resolve(options.out)}`);
    print(`\nFor content/audit.yaml:\n\n${settingsOf(frame, n, population)}`);
    return problems;
  } finally {
    engine.close();
  }
});

/** The checklist whose items the sheet has. */
function checklistOf(
  { checklist }: SampleOptions,
  inUse: readonly Checklist[],
  problems: Problem[],
): Checklist | null {
  const ids = inUse.map(({ id }) => id);
  if (checklist === null && inUse.length > 1)
    problems.push(problem('sample-checklist', null, { allowed: ids }));
  const found = checklist === null ? inUse[0] : inUse.find(({ id }) => id === checklist);
  if (checklist !== null && !found)
    problems.push(
      problem('unknown-id', null, { kind: 'checklist in use', id: checklist, allowed: ids }),
    );
  return found ?? null;
}

async function writeSheet(file: string, csv: string): Promise<Problem[]> {
  try {
    await writeFile(file, csv, { flag: 'wx' });
    return [];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return [problem(code === 'EEXIST' ? 'sheet-exists' : 'sheet-not-written', { file }, { code })];
  }
}
